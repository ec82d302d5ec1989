package org.redvest.benchmarks.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests that are broken in every way to a server of this machine, and holds each answer to what answers have to be: no
 * failure of the server, each refusal a problem with a code that the operation documents, and nothing of a framework's words.
 */
public final class Fuzz {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Here a refusal is a problem; what is mistyped elsewhere is told by a page. */
    private static final Pattern OF_THE_API =
            Pattern.compile("/(api|actuator|v3/api-docs|swagger-ui|oauth2/(authorize|token|jwks))");

    private static final String PAGE = "text/html";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> UNAVAILABLE = Set.of("BUSY", "NOT_YET", "STALE");
    private static final int TOKENS_ARE_FRESH_FOR = 500;
    private static final int FAILURES_KEPT = 50;

    /** What no answer says: names of packages and exceptions, of the database, of the server. */
    private static final Pattern OF_A_FRAMEWORK = Pattern.compile(
            "\\b(?:java|jakarta|org|com|tools)\\.\\w+\\.\\w|Exception\\b|\\bSQL\\b|(?i:tomcat|hibernate|jackson|springframework|postgres)");

    private final int port;
    private final Api api;
    private final Supplier<Map<String, String>> tokens;
    private final Known known = new Known();

    /**
     * A fuzz of one server.
     *
     * @param port where it answers
     * @param description its OpenAPI document
     * @param tokens of each caller, by name, in an order; the empty token is nobody's. Asked for now and then
     */
    public Fuzz(int port, JsonNode description, Supplier<Map<String, String>> tokens) {
        this.port = port;
        this.api = Api.of(description);
        this.tokens = tokens;
    }

    /** Lets requests name what this answer shows, and all that is within it. */
    public void learn(JsonNode answer) {
        known.learn(answer);
    }

    /**
     * What came of it.
     *
     * @param requests that were sent
     * @param answers how many, by status and code
     * @param granted operations that did what they were asked at least once
     * @param failures the first ones that were not as they have to be, with the request
     */
    public record Outcome(int requests, Map<String, Integer> answers, Set<String> granted, List<String> failures) {

        private Outcome() {
            this(0, new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
        }

        private Outcome and(Outcome other) {
            Map<String, Integer> both = new TreeMap<>(answers);
            other.answers.forEach((answer, count) -> both.merge(answer, count, Integer::sum));
            Set<String> either = new TreeSet<>(granted);
            either.addAll(other.granted);
            List<String> all = new ArrayList<>(failures);
            all.addAll(other.failures);
            return new Outcome(requests + other.requests, both, either, all);
        }
    }

    /**
     * Sends so many requests.
     *
     * @param seed the same makes the same requests, where one sender sends them
     * @param senders who send side by side
     */
    public Outcome run(long seed, int requests, int senders) throws InterruptedException {
        try (ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Callable<Outcome>> shares = IntStream.range(0, senders)
                    .<Callable<Outcome>>mapToObj(sender -> () -> send(seed + sender, requests / senders))
                    .toList();
            Outcome outcome = new Outcome();
            for (Future<Outcome> share : executor.invokeAll(shares)) {
                outcome = outcome.and(share.get());
            }
            return outcome;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome send(long seed, int requests) throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        Set<String> granted = new TreeSet<>();
        List<String> failures = new ArrayList<>();
        Requests made = new Requests(api, known, tokens.get(), seed);
        try (Wire wire = new Wire(port)) {
            for (int i = 0; i < requests; i++) {
                if (i % TOKENS_ARE_FRESH_FOR == TOKENS_ARE_FRESH_FOR - 1) {
                    made.callers(tokens.get());
                }
                Request request = made.next();
                String answered;
                String wrong;
                try {
                    Wire.Answer answer = wire.send(request);
                    JsonNode body = json(answer.body());
                    answered = answer.status() + " " + body.path("code").asString("");
                    wrong = wrong(request, answer, body);
                    if (answer.status() < 300) {
                        known.learn(body);
                        if (request.operation != null) {
                            granted.add(request.operation.toString());
                        }
                    }
                } catch (IOException e) {
                    answered = "none";
                    wrong = "no answer: " + e.getMessage();
                }
                answers.merge(answered, 1, Integer::sum);
                if (wrong != null && failures.size() < FAILURES_KEPT) {
                    failures.add("%s (request %d of seed %d)%n%s".formatted(wrong, i, seed, request));
                }
            }
        }
        return new Outcome(requests, answers, granted, failures);
    }

    private static JsonNode json(String body) {
        try {
            return body.startsWith("{") ? JSON.readTree(body) : JSON.missingNode();
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    private static @Nullable String wrong(Request request, Wire.Answer answer, JsonNode body) {
        int status = answer.status();
        String code = body.path("code").asString("");
        if (status == Wire.WITHOUT_HEAD) {
            return code.isEmpty() || code.equals("INTERNAL") ? "not a refusal: " + answer : null;
        }
        if (status < 400) {
            return null;
        }
        if (status >= 500 && !UNAVAILABLE.contains(code)) {
            return "a failure of the server: " + answer;
        }
        if (request.method.equals("HEAD")) {
            return null;
        }
        if (OF_A_FRAMEWORK.matcher(answer.body()).find()) {
            return "words of a framework: " + answer;
        }
        if (answer.type().startsWith(PAGE) && !OF_THE_API.matcher(request.path).lookingAt()) {
            return null;
        }
        if (!PROBLEM.equals(answer.type())
                || code.isEmpty()
                || body.path("status").asInt(0) != status) {
            return "not a problem: " + answer;
        }
        Api.Operation operation = request.operation;
        if (operation != null && !operation.problems().contains(code)) {
            return "%s does not document %s".formatted(operation, code);
        }
        return null;
    }
}
