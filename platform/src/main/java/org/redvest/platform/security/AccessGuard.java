package org.redvest.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request through to an operation of the API, or refuses it before its body or its parameters are looked at. */
final class AccessGuard implements HandlerInterceptor {

    /** Before whatever waits or looks something up. */
    private static final int FIRST = -100;

    private final Caller caller;

    private AccessGuard(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && !operation.hasMethodAnnotation(OpenToPublic.class)) {
            caller.require(Optional.ofNullable(operation.getMethodAnnotation(AllowedTo.class))
                    .orElseThrow(() -> new Refusal(Problem.FORBIDDEN)));
        }
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final Caller caller;

        Registration(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new AccessGuard(caller))
                    .addPathPatterns("/api/**")
                    .order(FIRST);
        }
    }
}
