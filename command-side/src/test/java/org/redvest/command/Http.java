package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.platform.web.DocumentedProblems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the REST API. */
record Http(HttpClient client, String address, String token, DocumentedProblems documented) {

    /** Without a token of their own, tests come with one that opens everything. */
    Http(HttpClient client, String address) {
        this(
                client,
                address,
                TestIssuer.shared().token("somebody", Role.CITY_OFFICER, Role.AUDITOR),
                new DocumentedProblems(address));
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "----redvest-test";

    /** What came back. */
    record Answer(int status, String contentType, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        Answer created() {
            assertThat(status).as(body).isEqualTo(201);
            assertThat(header("Location"))
                    .hasValueSatisfying(location -> assertThat(location).startsWith("/api/v1/"));
            assertThat(header("Log-Position")).isPresent();
            return this;
        }

        Answer done() {
            assertThat(status).as(body).isEqualTo(200);
            return this;
        }

        Answer refused(int expected, Problem code) {
            assertThat(List.of(status, contentType, text("code")))
                    .as(body)
                    .containsExactly(expected, "application/problem+json", code.name());
            assertThat(text("type")).isEqualTo("urn:redvest:problem:" + code);
            assertThat(text("title")).isEqualTo(code.chinese());
            assertThat(json().path("status").asInt()).isEqualTo(expected);
            assertThat(text("detail")).isNotBlank();
            assertThat(text("detailChinese")).isEqualTo(code.chineseSentence());
            assertThat(json().path("errors")).allSatisfy(error -> assertThat(
                            error.path("messageChinese").asString())
                    .isEqualTo(Fault.valueOf(error.path("code").asString()).chineseSentence()));
            return this;
        }
    }

    /** The same address, with another token; none where it is empty. */
    Http with(String other) {
        return new Http(client, address, other, documented);
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return post(path, "application/json", JSON.writeValueAsBytes(body), headers);
    }

    Answer post(String path, String contentType, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = to(path).POST(BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        return send(request);
    }

    Answer postText(String path, String body) {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Posts an empty body, as a form without fields does. */
    Answer post(String path) {
        return send(to(path).POST(BodyPublishers.noBody()));
    }

    Answer upload(String path, byte[] file, Map<String, String> headers) {
        return upload(path, "file.csv", file, headers);
    }

    Answer upload(String path, String name, byte[] file, Map<String, String> headers) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n" + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(tail)));
        headers.forEach(request::header);
        return send(request);
    }

    Answer get(String path) {
        return send(to(path).GET());
    }

    Answer get(String path, String accept) {
        return send(to(path).header("Accept", accept).GET());
    }

    Answer send(String method, String path) {
        return send(to(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            documented.require(response.request().method(), response.uri().getRawPath(), response.body());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().map(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
