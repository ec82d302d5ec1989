package org.redvest.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.platform.web.ProblemBody;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a caller send so many requests and no more: whoever signed in by their subject, all others by their address. */
@Component
@Order(RateLimit.AFTER_SIGN_IN)
@EnableConfigurationProperties(RateLimit.Limits.class)
class RateLimit extends OncePerRequestFilter {

    /** Behind the security filters, before whatever costs something. */
    static final int AFTER_SIGN_IN = -50;

    /** Callers who are remembered; one who is forgotten begins with a full bucket. */
    private static final int CALLERS = 100_000;

    private final Caller caller;
    private final Limits limits;
    private final JsonMapper json;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).build();

    RateLimit(Caller caller, Limits limits, JsonMapper json) {
        this.caller = caller;
        this.limits = limits;
        this.json = json;
    }

    /**
     * How much a caller may send.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once
     */
    @ConfigurationProperties("redvest.rate-limit")
    record Limits(
            @DefaultValue("200") int perSecond,
            @DefaultValue("2000") int burst) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = caller.isSignedIn() ? "subject " + caller.subject() : "address " + request.getRemoteAddr();
        if (buckets.get(name, key -> full()).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            ProblemBody.write(response, json, Problem.TOO_MANY_REQUESTS, Problem.TOO_MANY_REQUESTS.english());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
