package org.redvest.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request while it is being made and broken: every part of it is text that goes over the wire as it is. */
final class Request {

    private static final int SHOWN = 2_000;

    final List<String> headers = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    String method;
    String path;
    String query = "";
    String version = "HTTP/1.1";
    String caller = "";
    byte[] body = {};

    /** Whose documented problems its answer must be one of; null once it is no longer addressed to one. */
    Api.@Nullable Operation operation;

    Request(Api.Operation operation) {
        this.operation = operation;
        this.method = operation.method();
        this.path = operation.path();
    }

    /** Sets a header in the place of all of that name. */
    void header(String name, String value) {
        headers.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        headers.add(name + ": " + value);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String head() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " " + version + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** What was done to it, and itself, without its token. */
    @Override
    public String toString() {
        String text = "%s of %s as %s%n%s%s"
                .formatted(broken, operation, caller, head(), new String(body, StandardCharsets.UTF_8))
                .replaceAll("Bearer eyJ[^\r\n]*", "Bearer …");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " … (%d bytes)".formatted(bytes().length);
    }
}
