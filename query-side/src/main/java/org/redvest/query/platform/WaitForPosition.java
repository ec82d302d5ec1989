package org.redvest.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reading what one wrote: a query that carries the Log-Position of a command's answer is answered when every read model
 * has reached it, or refused with {@link Problem#NOT_YET} when patience ends.
 */
class WaitForPosition implements HandlerInterceptor {

    private static final long POLL_MILLIS = 10;

    private final ReadModels readModels;
    private final Duration patience;

    WaitForPosition(ReadModels readModels, Duration patience) {
        this.readModels = readModels;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String asked = request.getHeader(LogPositions.HEADER);
        if (asked != null && HttpMethod.GET.matches(request.getMethod())) {
            await(parse(asked));
        }
        return true;
    }

    private static long parse(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException e) {
            throw new Refusal(Problem.INVALID_FIELD, "The header Log-Position is a whole number.");
        }
    }

    private void await(long position) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (readModels.position() < position) {
            if (System.nanoTime() > deadline) {
                throw new Refusal(Problem.NOT_YET);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /**
     * How reading behaves.
     *
     * @param patience how long a query waits for the position it asks for
     */
    @ConfigurationProperties("redvest.reading")
    record Reading(@DefaultValue("5s") Duration patience) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Reading.class)
    static class Registration implements WebMvcConfigurer {

        private final ReadModels readModels;
        private final Reading reading;

        Registration(ReadModels readModels, Reading reading) {
            this.readModels = readModels;
            this.reading = reading;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new WaitForPosition(readModels, reading.patience()))
                    .addPathPatterns("/api/**");
        }
    }
}
