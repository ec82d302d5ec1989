package org.redvest.benchmarks.upgrade;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a proxy before several processes does with a request: the next process in turn has it, and another one where that gives no answer
 * or says that it cannot now. Commands carry an {@code Idempotency-Key}, so that they may be sent again like questions.
 */
final class Proxy implements AutoCloseable {

    /** After this long without an answer, a request counts as unanswered. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two turns over all processes. */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(100);

    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(40);

    private static final Set<Integer> NOT_NOW = Set.of(502, 503, 504);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<String> addresses;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Integer> repeats = new TreeMap<>();
    private int requests;
    private int unanswered;
    private Duration longest = Duration.ZERO;

    /** Before processes at these addresses. */
    Proxy(List<String> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** An answer: its status, its body if that was JSON, and the position of the log that it names, if any. */
    record Answer(int status, JsonNode body, @Nullable String position) {

        String code() {
            return body.path("code").asString("");
        }
    }

    /**
     * Sends a request to a path, with whatever is done to it.
     *
     * @return the answer, or null where none came in time
     */
    @Nullable Answer send(String path, UnaryOperator<HttpRequest.Builder> more) throws InterruptedIOException {
        long begun = System.nanoTime();
        int first = turn.getAndIncrement();
        for (int attempt = 0; ; attempt++) {
            String address = addresses.get(Math.floorMod(first + attempt, addresses.size()));
            String notNow;
            try {
                Answer answer = sendTo(address, path, more);
                notNow = NOT_NOW.contains(answer.status()) || answer.code().equals("REQUEST_IN_PROGRESS")
                        ? answer.status() + " " + answer.code()
                        : null;
                if (notNow == null) {
                    note(null, begun);
                    return answer;
                }
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                notNow = "no answer (" + e.getClass().getSimpleName() + ")";
            }
            boolean tooLate = System.nanoTime() - begun > PATIENCE.toNanos();
            note(tooLate ? "given up after " + notNow : notNow, begun);
            if (tooLate) {
                return null;
            }
            if ((attempt + 1) % addresses.size() == 0) {
                rest();
            }
        }
    }

    private Answer sendTo(String address, String path, UnaryOperator<HttpRequest.Builder> more) throws IOException {
        try {
            HttpResponse<String> response = http.send(
                    more.apply(HttpRequest.newBuilder(URI.create(address + path))
                                    .timeout(ONE_ATTEMPT))
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Log-Position").orElse(null));
        } catch (JacksonException e) {
            throw new IOException("An answer that is no JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private synchronized void note(@Nullable String notNow, long begun) {
        if (notNow == null) {
            requests++;
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            longest = took.compareTo(longest) > 0 ? took : longest;
        } else {
            repeats.merge(notNow, 1, Integer::sum);
            unanswered += notNow.startsWith("given up") ? 1 : 0;
        }
    }

    private static void rest() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_TURNS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** How many requests were answered. */
    synchronized int answered() {
        return requests;
    }

    /** How many were given up. */
    synchronized int unanswered() {
        return unanswered;
    }

    /** How often a request went to another process, or again, by what the one before it said. */
    synchronized Map<String, Integer> repeats() {
        return new TreeMap<>(repeats);
    }

    /** The longest time from a request to its answer, whoever gave it. */
    synchronized Duration longest() {
        return longest;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
