package org.redvest.query.platform.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.SharedLook;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.InvalidPart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reading what one wrote: a query that carries the Log-Position of a command's answer is answered when every read model
 * has reached it, or refused with {@link Problem#NOT_YET} when patience ends. However many wait, they share one look.
 */
class WaitForPosition implements HandlerInterceptor, AutoCloseable {

    /** After the guard of access, and before anything that judges how the read models are: they change while one waits. */
    private static final int EARLY = -1;

    /** Between the beginnings of two looks: what a query waits at most for longer than it must. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final SharedLook<Long> looks;
    private final Duration patience;

    /** Up to here nobody has to look any more. */
    private volatile long reached = LogPositions.NOTHING;

    /**
     * Has queries wait.
     *
     * @param position how far the read models are
     * @param patience how long a query waits
     */
    WaitForPosition(LongSupplier position, Duration patience) {
        this.looks = new SharedLook<>("read-position", BETWEEN_LOOKS, () -> {
            reached = position.getAsLong();
            return reached;
        });
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
        if (!POSITION.matcher(asked).matches()) {
            throw new InvalidPart(
                    LogPositions.HEADER,
                    Fault.HEADER_INVALID,
                    "The header Log-Position is a whole number in digits, as a command's answer carried it.");
        }
        return Long.parseLong(asked);
    }

    /**
     * Waits until the read models have reached a position.
     *
     * @throws Refusal {@link Problem#NOT_YET} when patience ends
     */
    void await(long position) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long found = reached; found < position; ) {
                found = looks.next(Duration.ofNanos(deadline - System.nanoTime()));
            }
        } catch (TimeoutException patienceEnded) {
            throw new Refusal(Problem.NOT_YET);
        } catch (ExecutionException failure) {
            // one database error for each who waited, as if each had asked
            throw new CompletionException(failure.getCause());
        }
    }

    @Override
    public void close() {
        looks.close();
    }

    /**
     * How reading behaves.
     *
     * @param patience how long a query waits for the position it asks for
     */
    @ConfigurationProperties("redvest.reading")
    @Validated
    record Reading(
            @DefaultValue("5s") @DurationMin(millis = 1, message = "set redvest.reading.patience to 1ms or more")
            Duration patience) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Reading.class)
    static class Registration {

        @Bean
        WaitForPosition waitForPosition(ReadModels readModels, Reading reading) {
            return new WaitForPosition(readModels::position, reading.patience());
        }

        @Bean
        WebMvcConfigurer waitsForPosition(WaitForPosition waiting) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(waiting).addPathPatterns("/api/**").order(EARLY);
                }
            };
        }
    }
}
