package org.redvest.query.platform.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.query.platform.projecting.Room;
import org.redvest.query.platform.projecting.Rooms;
import org.redvest.query.platform.projecting.Standing;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses what a projection that is set aside would have to answer; all other answers go on. */
@Component
public class StaleAnswers implements HandlerInterceptor, WebMvcConfigurer {

    private static final String THIS_SIDE = Room.packageOf("");

    private final Standing standing;
    private final Map<Class<?>, Set<String>> restOn = new ConcurrentHashMap<>();

    StaleAnswers(Standing standing) {
        this.standing = standing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getPackageName().startsWith(THIS_SIDE)) {
            requireCurrent(operation.getBeanType());
        }
        return true;
    }

    /**
     * Requires that nothing is set aside on which a class rests: for what is answered from another room than is asked.
     *
     * @throws Refusal {@link Problem#STALE}
     */
    public void requireCurrent(Class<?> resident) {
        Set<String> aside = standing.setAside().keySet();
        if (aside.isEmpty()) {
            return;
        }
        Set<String> stale = new TreeSet<>(restOn.computeIfAbsent(resident, type -> Rooms.under(Room.nameOf(type))));
        stale.retainAll(aside);
        if (!stale.isEmpty()) {
            throw new Refusal(
                    Problem.STALE, "%s Set aside: %s.".formatted(Problem.STALE.english(), String.join(", ", stale)));
        }
    }
}
