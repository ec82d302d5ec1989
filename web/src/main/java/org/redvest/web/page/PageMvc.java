package org.redvest.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.session.SignInNeeded;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How a page is told who visits, and as of what it is. */
@Configuration(proxyBeanMethods = false)
class PageMvc implements WebMvcConfigurer {

    private final Visitors visitors;

    PageMvc(Visitors visitors) {
        this.visitors = visitors;
    }

    /** Whatever a page shows of the log, its head on paper says up to where: the least of what was answered. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
                    return;
                }
                page.getModel().values().stream()
                        .filter(AsOf.class::isInstance)
                        .mapToLong(answer -> ((AsOf) answer).position())
                        .min()
                        .ifPresent(position -> page.addObject("position", position));
            }
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.hasParameterAnnotation(Visitor.class);
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                SignedIn me = visitors.of(
                                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)))
                        .orElseThrow(SignInNeeded::new);
                return parameter.getParameterType().equals(VolunteerId.class) ? number(me) : me;
            }
        });
    }

    private static VolunteerId number(SignedIn me) {
        String number = me.volunteerId();
        if (number == null) {
            throw new NoVolunteer();
        }
        return VolunteerId.of(number);
    }
}
