package org.redvest.benchmarks.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI document, as far as requests are made from it.
 *
 * @param document the whole
 * @param operations all of them
 */
record Api(JsonNode document, List<Operation> operations) {

    /**
     * An operation.
     *
     * @param method in capital letters
     * @param path with its variables in braces
     * @param parameters each with name, in and schema
     * @param bodyType media type of the body; empty where there is none
     * @param body schema of the body
     * @param problems codes that its responses document
     */
    record Operation(
            String method,
            String path,
            List<JsonNode> parameters,
            String bodyType,
            JsonNode body,
            Set<String> problems) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Api of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().path("requestBody").path("content");
                    String type = content.propertyNames().stream().findFirst().orElse("");
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            list(operation.getValue().path("parameters")),
                            type,
                            content.path(type).path("schema"),
                            problemsOf(operation.getValue())));
                }));
        return new Api(document, operations);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Set<String> problemsOf(JsonNode operation) {
        Set<String> problems = new HashSet<>();
        operation
                .path("responses")
                .forEach(response -> problems.addAll(response.path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .propertyNames()));
        return problems;
    }

    /** The schema itself, where another one only refers to it. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(document.at(reference.substring(1)));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!"null".equals(one.path("type").asString(""))) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }
}
