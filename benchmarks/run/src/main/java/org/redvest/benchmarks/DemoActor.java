package org.redvest.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** One of the actors that a RedVest in demo mode knows, and the token with which its requests are sent. */
public final class DemoActor {

    /** The header that carries the token. */
    public static final String HEADER = "Authorization";

    /** What shows, in a registration, that the person agreed. */
    public static final Map<String, String> SIGNED =
            Map.of("form", "SIGNED_LIST", "givenOn", "2022-01-05", "scanSha256", "0".repeat(64));

    /** Less than a token's life. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String role;
    private @Nullable String authorization;
    private Instant obtained = Instant.EPOCH;

    /** The actor of this role at a RedVest. */
    public DemoActor(String address, String role) {
        this.address = address;
        this.role = role;
    }

    /**
     * What the header says.
     *
     * @throws IOException where RedVest does not answer
     */
    public synchronized String authorization() throws IOException {
        if (authorization == null || obtained.plus(FRESH).isBefore(Instant.now())) {
            authorization = "Bearer " + token();
            obtained = Instant.now();
        }
        return authorization;
    }

    /** A client of that RedVest whose requests are this actor's. */
    public RestClient client() {
        return RestClient.builder()
                .baseUrl(address)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().set(HEADER, authorization());
                    return execution.execute(request, body);
                })
                .build();
    }

    private String token() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s".formatted(role)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("No token for %s: %d".formatted(role, answer.statusCode()));
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
