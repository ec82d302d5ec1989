package org.redvest.command.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Caller;
import org.redvest.platform.web.BodyLimit.BufferedRequest;
import org.redvest.platform.web.ProblemBody;
import org.redvest.platform.web.ProblemBody.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated {@code POST} with the answer of the first one (IETF draft-ietf-httpapi-idempotency-key-header).
 * The table is a convenience and not the guarantee: a request that dies half-way is worked on again, and the ids that
 * follow from its key make it take effect once.
 */
@Component
@Order(0)
public class IdempotentRequests extends OncePerRequestFilter {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final FieldError KEY_INVALID =
            new FieldError(HEADER, Fault.HEADER_INVALID, "An Idempotency-Key has 1 to 200 visible ASCII characters.");
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, LogPositions.HEADER);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Caller caller;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, KeyRing keys, Caller caller, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(
            String fingerprint,
            OffsetDateTime startedAt,
            @Nullable Integer status,
            @Nullable String headers,
            byte @Nullable [] sealedBody) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // an upload is too large to be kept in memory: imports compare the file's hash themselves
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || buffered(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY_FORM.matcher(key).matches()) {
            ProblemBody.write(
                    response, json, Problem.INVALID_FIELD, Problem.INVALID_FIELD.english(), List.of(KEY_INVALID));
            return;
        }
        String fingerprint = fingerprint(Objects.requireNonNull(buffered(request)));
        Optional<Stored> earlier = begin(key, fingerprint);
        if (earlier.isEmpty()) {
            perform(key, request, response, chain);
        } else {
            repeat(key, fingerprint, earlier.get(), response);
        }
    }

    /**
     * Claims the key of an upload, if it has one, for the file with this hash: for those of which nothing else remembers with which
     * request they came.
     *
     * @throws Refusal {@link Problem#IDEMPOTENCY_KEY_REUSED} where it was the key of another request
     */
    public void claim(HttpServletRequest upload, String hash) {
        String key = upload.getHeader(HEADER);
        if (key == null) {
            return;
        }
        if (!KEY_FORM.matcher(key).matches()) {
            throw new Refusal(Problem.INVALID_FIELD, KEY_INVALID.message());
        }
        String fingerprint = keys.hexHash("request", upload.getRequestURI() + "\n" + hash);
        if (begin(key, fingerprint)
                .filter(earlier -> !earlier.fingerprint().equals(fingerprint))
                .isPresent()) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** The request with its body at hand, which other filters have wrapped meanwhile. */
    private static @Nullable BufferedRequest buffered(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, BufferedRequest.class);
    }

    private String fingerprint(BufferedRequest request) {
        return keys.hexHash(
                "request", request.getRequestURI() + "\n" + new String(request.body(), StandardCharsets.ISO_8859_1));
    }

    /** Claims the key; what stands in the way, otherwise. */
    private Optional<Stored> begin(String key, String fingerprint) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        int claimed = jdbc.sql("""
                        INSERT INTO command.idempotent_request AS earlier (principal, key, fingerprint, started_at)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (principal, key) DO UPDATE SET started_at = excluded.started_at
                        WHERE earlier.status IS NULL AND earlier.fingerprint = excluded.fingerprint
                          AND earlier.started_at < ?""")
                .params(principal(), key, fingerprint, now, now.minus(GIVEN_UP_AFTER))
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT fingerprint, started_at, status, headers, sealed_body
                        FROM command.idempotent_request WHERE principal = ? AND key = ?""").params(principal(), key).query(Stored.class).optional();
    }

    private void perform(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, answer);
            answered = answer.getStatus() < 500;
        } finally {
            if (answered) {
                store(key, answer);
            } else {
                forget(key);
            }
            answer.copyBodyToResponse();
        }
    }

    private void store(String key, ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = HttpHeaders.CONTENT_TYPE.equals(name) ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.sql("""
                        UPDATE command.idempotent_request SET status = ?, headers = ?, sealed_body = ?
                        WHERE principal = ? AND key = ?""")
                .params(
                        answer.getStatus(),
                        json.writeValueAsString(headers),
                        keys.seal(answer.getContentAsByteArray(), context(key)),
                        principal(),
                        key)
                .update();
    }

    private void forget(String key) {
        try {
            jdbc.sql("DELETE FROM command.idempotent_request WHERE principal = ? AND key = ?")
                    .params(principal(), key)
                    .update();
        } catch (DataAccessException e) {
            // the request has its answer already; what stays is given up after a minute
            LOG.warn("A request that was not answered stays marked as being worked on: {}", e.getMessage());
        }
    }

    private void repeat(String key, String fingerprint, Stored earlier, HttpServletResponse response)
            throws IOException {
        if (!fingerprint.equals(earlier.fingerprint())) {
            refuse(response, Problem.IDEMPOTENCY_KEY_REUSED, Problem.IDEMPOTENCY_KEY_REUSED.english());
            return;
        }
        Integer status = earlier.status();
        if (status == null) {
            refuse(response, Problem.REQUEST_IN_PROGRESS, Problem.REQUEST_IN_PROGRESS.english());
            return;
        }
        response.setStatus(status);
        if (earlier.headers() != null) {
            json.readValue(earlier.headers(), HEADERS).forEach(response::setHeader);
        }
        if (earlier.sealedBody() != null) {
            response.getOutputStream().write(keys.open(earlier.sealedBody(), context(key)));
        }
    }

    private void refuse(HttpServletResponse response, Problem problem, String detail) throws IOException {
        ProblemBody.write(response, json, problem, detail);
    }

    /** Removes answers that were kept long enough. */
    void removeOld() {
        jdbc.sql("DELETE FROM command.idempotent_request WHERE started_at < ?")
                .param(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(KEPT))
                .update();
    }

    private String context(String key) {
        return "idempotency|" + RequestIds.unmistakable(principal()) + "|" + key;
    }

    /** Whose key it is: nobody gets the answer that another caller's request had. */
    private String principal() {
        return caller.subject();
    }
}
