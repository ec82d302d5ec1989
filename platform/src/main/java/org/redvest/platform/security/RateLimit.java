package org.redvest.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.platform.web.ProblemBody;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a caller send so many requests and no more: whoever signed in by their subject, all others by their address. */
@Component
@Order(RateLimit.AFTER_SIGN_IN)
@EnableConfigurationProperties(Limits.class)
class RateLimit extends OncePerRequestFilter {

    /** Behind the security filters, before whatever costs something. */
    static final int AFTER_SIGN_IN = -50;

    private final Caller caller;
    private final JsonMapper json;
    private final Buckets requests;

    RateLimit(Caller caller, Limits limits, JsonMapper json) {
        this.caller = caller;
        this.json = json;
        this.requests = new Buckets(limits.perSecond(), Duration.ofSeconds(1), limits.burst());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = caller.isSignedIn() ? "subject " + caller.subject() : "address " + request.getRemoteAddr();
        if (requests.take(name)) {
            chain.doFilter(request, response);
        } else {
            ProblemBody.write(response, json, Problem.TOO_MANY_REQUESTS, Problem.TOO_MANY_REQUESTS.english());
        }
    }
}
