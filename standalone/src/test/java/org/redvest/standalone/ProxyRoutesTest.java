package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The proxy before both sides has no way to ask which of them answers an operation: it tells them apart by method, and by the two lists in
 * {@code docker/proxy}, which are held here to what the sides have.
 */
class ProxyRoutesTest {

    private static final Path PROXY = Path.of("..", "docker", "proxy");

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final List<Pattern> readsOfCommands = patterns("reads-of-commands.lst");
    private final List<Pattern> writesOfQueries = patterns("writes-of-queries.lst");

    @Test
    void everyOperationGoesToTheSideThatHasIt() {
        Set<String> elsewhere = new TreeSet<>();
        Set<String> operations = new TreeSet<>();
        try (Demo demo = Demo.start()) {
            demo.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach((mapping, handler) -> operations(mapping, handler).forEach(operation -> {
                        operations.add(operation.toString());
                        if (!sideBehindTheProxy(operation).equals(operation.side())) {
                            elsewhere.add(operation.toString());
                        }
                    }));
        }
        assertThat(elsewhere).isEmpty();
        assertThat(operations).hasSizeGreaterThan(300);
    }

    /** What one handler answers, at one address. */
    private record Operation(RequestMethod method, String path, String side) {}

    private static Stream<Operation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
        String type = handler.getBeanType().getName();
        String side = type.startsWith("org.redvest.command.")
                ? "commands"
                : type.startsWith("org.redvest.query.") ? "queries" : "pages";
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") || path.startsWith("/.well-known/"))
                .filter(path -> type.startsWith("org.redvest."))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method ->
                                new Operation(method, VARIABLE.matcher(path).replaceAll("x-1"), side)));
    }

    /** As {@code haproxy.cfg} decides. */
    private String sideBehindTheProxy(Operation operation) {
        if (!operation.path().startsWith("/api/v1/")) {
            return "commands";
        }
        if (READING.contains(operation.method())) {
            return matches(readsOfCommands, operation.path()) ? "commands" : "queries";
        }
        return matches(writesOfQueries, operation.path()) ? "queries" : "commands";
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).find());
    }

    private static List<Pattern> patterns(String name) {
        try (Stream<String> lines = Files.lines(PROXY.resolve(name))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
