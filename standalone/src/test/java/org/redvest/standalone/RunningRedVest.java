package org.redvest.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.DocumentedProblems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A RedVest at some address, as its clients see it. */
final class RunningRedVest {

    static final Path ROSTERS = Path.of("..", "data", "rosters", "renshe-2022");
    static final String BUREAU = "11350200MJB007228F";

    /** As a form field: what shows that a person agreed. */
    static final String SIGNED = """
            "consent": {"form": "SIGNED_FORM", "givenOn": "2022-01-05", "scanSha256": "%s"},
            "purposes": ["PUBLICATION", "INSURER"]""".formatted("0".repeat(64));

    /** As parameters of an import: the same of everybody in the file. */
    private static final String ALL_SIGNED = "?consentForm=SIGNED_LIST&consentGivenOn=2022-01-05&consentScanSha256="
            + "0".repeat(64) + "&purposes=PUBLICATION,INSURER";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String commands;
    private final String queries;
    private final Map<String, DocumentedProblems> documented = new ConcurrentHashMap<>();
    private final Function<Role, String> issuer;
    private final Map<Role, String> tokens = new ConcurrentHashMap<>();

    /** Two processes, with tokens of an issuer beside them. */
    RunningRedVest(int commandPort, int queryPort, Function<Role, String> issuer) {
        this.commands = "http://localhost:" + commandPort;
        this.queries = "http://localhost:" + queryPort;
        this.issuer = issuer;
    }

    /** A demo, which gives tokens itself. */
    RunningRedVest(int port) {
        this.commands = "http://localhost:" + port;
        this.queries = commands;
        this.issuer = this::demoToken;
    }

    private String demoToken(Role role) {
        String credentials = Base64.getEncoder()
                .encodeToString((role.claim() + ":" + role.claim()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(commands + DemoSignIn.TOKEN_ADDRESS))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    /** A token of this role. */
    String token(Role role) {
        return tokens.computeIfAbsent(role, issuer);
    }

    /** A request in this role. */
    HttpRequest.Builder as(Role role, String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token(role));
    }

    /** Sends a request with nobody's or anybody's token. */
    HttpResponse<String> send(String method, String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(commands + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> get(String path, String accept) {
        Role role = path.startsWith("/api/v1/audit") ? Role.AUDITOR : Role.CITY_OFFICER;
        return send(as(role, queries + path).header("Accept", accept));
    }

    JsonNode get(String path) {
        return JSON.readTree(get(path, "application/json").body());
    }

    HttpResponse<String> post(String path, String body) {
        return send(as(Role.CITY_OFFICER, commands + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode created(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Asks whether the log still continues a checkpoint that somebody kept. */
    HttpResponse<String> verify(String checkpoint) {
        return send(HttpRequest.newBuilder(URI.create(commands + "/api/v1/log/verifications"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(checkpoint)));
    }

    /** Uploads a file and returns the address of the import. */
    String upload(String kind, Path file) {
        try {
            HttpResponse<String> answer =
                    sendFile("/api/v1/imports/" + kind, token(Role.CITY_OFFICER), Files.readString(file));
            return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file in a form, with nobody's or anybody's token. */
    HttpResponse<String> sendFile(String path, String token, String content) {
        return sendFile(path, token, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a file that is in whichever character set. */
    HttpResponse<String> sendFile(String path, String token, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(commands + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n"),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    JsonNode importState(String address) {
        return JSON.readTree(send(as(Role.CITY_OFFICER, commands + address)).body());
    }

    JsonNode awaitImport(String address) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> importState(address), state -> "COMPLETED"
                        .equals(state.path("state").asString()));
    }

    /** Uploads a file and waits until all its rows are taken. */
    JsonNode imported(String kind, Path file) {
        return awaitImport(upload(kind, file));
    }

    /** The bureau, its volunteers and their services of 2022. */
    void importRosters() {
        created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "厦门市人力资源和社会保障局", "division": "350203"}""".formatted(BUREAU));
        importVolunteers();
        imported("service-records", ROSTERS.resolve("service.csv"));
    }

    /** The bureau's 722, who signed a list. */
    void importVolunteers() {
        imported("volunteers" + ALL_SIGNED, ROSTERS.resolve("volunteers.csv"));
    }

    /** Waits until every read model has reached the head of the log and stays there, and none is being built. */
    void awaitReadModels() {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            long head = recorded();
            JsonNode before = get("/actuator/readmodels");
            JsonNode credits = get("/actuator/health");
            JsonNode after = get("/actuator/readmodels");
            return after.path("complete").asBoolean()
                    && after.path("rebuild").isNull()
                    && before.path("head").asLong() == after.path("head").asLong()
                    && after.path("head").asLong() >= head
                    && credits.toString().indexOf("CATCHING_UP") < 0;
        });
    }

    /** The newest position as the command side knows it: a query side that follows the log may not have come so far. */
    private long recorded() {
        return JSON.readTree(send(as(Role.CITY_OFFICER, commands + "/actuator/health"))
                        .body())
                .at("/components/eventProcessors/details/head")
                .asLong();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            documented
                    .computeIfAbsent("http://" + answer.uri().getRawAuthority(), DocumentedProblems::new)
                    .require(answer.request().method(), answer.uri().getRawPath(), answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("redvest-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
