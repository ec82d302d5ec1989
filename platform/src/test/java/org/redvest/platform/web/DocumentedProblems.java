package org.redvest.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problems that the API description of a running side names for each operation. Every client of the tests holds what it is
 * answered against them, so that a list which somebody typed cannot drift from what is thrown.
 */
public final class DocumentedProblems {

    private static final String PREFIX = "urn:redvest:problem:";

    private final SingletonSupplier<List<Operation>> operations;

    /** Those of the side at an address. */
    public DocumentedProblems(String address) {
        this.operations = SingletonSupplier.of(() -> operationsOf(address));
    }

    private record Operation(String method, Pattern path, Set<String> problems) {}

    /** Fails where an answer is a problem that the description does not name for its operation. */
    public void require(String method, String path, String answer) {
        if (!path.startsWith("/api/") || !answer.contains(PREFIX)) {
            return;
        }
        String code = JsonMapper.shared().readTree(answer).path("code").asString();
        operations.obtain().stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.path().matcher(path).matches())
                .findFirst()
                .filter(operation -> !operation.problems().contains(code))
                .ifPresent(operation -> {
                    throw new AssertionError("%s %s answers %s, and its description names only %s: add it to @Refuses"
                            .formatted(method, path, code, operation.problems()));
                });
    }

    private static List<Operation> operationsOf(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode api = JsonMapper.shared()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/v3/api-docs"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
            return api.path("paths")
                    .propertyStream()
                    // an address without variables before one with
                    .sorted((one, other) -> Boolean.compare(
                            one.getKey().contains("{"), other.getKey().contains("{")))
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .map(operation -> new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+")),
                                    problemsOf(operation.getValue()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> problemsOf(JsonNode operation) {
        Set<String> problems = new TreeSet<>();
        operation
                .path("responses")
                .forEach(response -> problems.addAll(response.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .propertyNames()));
        return problems;
    }
}
