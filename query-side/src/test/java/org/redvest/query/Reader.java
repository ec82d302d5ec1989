package org.redvest.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.platform.web.DocumentedProblems;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the query side over HTTP, as everybody does. */
@Lazy // the server has no port before it runs
public class Reader {

    private final URI root;
    private final RestClient client;
    private final RestClient anybody;
    private final LogPositions positions;
    private final JsonMapper json;
    private final DocumentedProblems documented;

    Reader(@LocalServerPort int port, LogPositions positions, JsonMapper json) {
        this.root = URI.create("http://localhost:" + port);
        this.client = RestClient.builder()
                .baseUrl(root)
                .defaultHeaders(headers ->
                        headers.setBearerAuth(TestIssuer.shared().token("somebody", Role.CITY_OFFICER, Role.AUDITOR)))
                .build();
        this.anybody = RestClient.create(root);
        this.positions = positions;
        this.json = json;
        this.documented = new DocumentedProblems(root.toString());
    }

    /** What came back, whatever its status. */
    public final class Answer {

        private final int status;
        private final HttpHeaders headers;
        private final String body;

        private Answer(int status, HttpHeaders headers, String body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        public int status() {
            return status;
        }

        public HttpHeaders headers() {
            return headers;
        }

        public String body() {
            return body;
        }

        public JsonNode json() {
            return json.readTree(body);
        }

        /** Status and problem code, as {@code "404 UNKNOWN_VOLUNTEER"}. */
        public String problem() {
            if (!MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(headers.getContentType())) {
                return status + " " + headers.getContentType();
            }
            return status + " " + json().path("code").asString();
        }

        public <T> T as(Class<T> type) {
            if (status != 200) {
                throw new AssertionError("%d %s".formatted(status, body));
            }
            return json.readValue(body, type);
        }
    }

    /** Asks for what follows from everything recorded so far; the address may hold variables. */
    public <T> T ask(Class<T> type, String address, Object... variables) {
        return get(address, variables).as(type);
    }

    /** Asks for what follows from everything recorded so far. */
    public Answer get(String address, Object... variables) {
        long head = positions.head();
        return get(
                head == LogPositions.NOTHING ? Map.of() : Map.of(LogPositions.HEADER, String.valueOf(head)),
                address,
                variables);
    }

    /** Asks for what follows from everything recorded so far, with somebody else's token. */
    public Answer getAs(String token, String address, Object... variables) {
        return get(
                Map.of(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + token,
                        LogPositions.HEADER,
                        String.valueOf(positions.head())),
                address,
                variables);
    }

    /** Asks for what follows from everything recorded so far, without a token. */
    public Answer getAsNobody(String address, Object... variables) {
        return exchange(
                anybody.get().uri(address, variables).header(LogPositions.HEADER, String.valueOf(positions.head())));
    }

    /** Asks with these headers alone. */
    public Answer get(Map<String, String> headers, String address, Object... variables) {
        return send(HttpMethod.GET, headers, address, variables);
    }

    /** Asks at an address that is encoded already. */
    public Answer get(URI encoded) {
        return exchange(client.get().uri(root.resolve(encoded)));
    }

    public Answer send(HttpMethod method, Map<String, String> headers, String address, Object... variables) {
        return exchange(client.method(method).uri(address, variables).headers(all -> headers.forEach(all::set)));
    }

    /** Posts JSON. */
    public Answer post(String address, Object body) {
        return exchange(client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    /** Posts JSON with these headers, which may name another caller. */
    public Answer post(Map<String, String> headers, String address, Object body, Object... variables) {
        return exchange(client.post()
                .uri(address, variables)
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((sent, response) -> {
            try {
                String body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
                documented.require(sent.getMethod().name(), sent.getURI().getRawPath(), body);
                return new Answer(response.getStatusCode().value(), response.getHeaders(), body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
