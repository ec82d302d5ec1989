package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Problem;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client library would not send, byte by byte: one form of answer, whoever refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpEdgeTest {

    private static final String RANKINGS = "/api/v1/rankings";

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @BeforeAll
    void start() {
        demo = Demo.start("--redvest.rate-limit.sign-in-burst=20", "--redvest.rate-limit.sign-ins-per-second=1");
        redVest = demo.redVest();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    private static Arguments asked(String request, String expected) {
        return Arguments.of(request + "\nHost: localhost\n", expected);
    }

    private static Arguments sent(String headers, String body, String expected) {
        return Arguments.of(
                "POST /api/v1/volunteers/vol-1/confirmation HTTP/1.1\nHost: localhost\n%sContent-Length: %d\n\n%s"
                        .formatted(headers.isEmpty() ? "" : headers + "\n", body.length(), body),
                expected);
    }

    static Stream<Arguments> oddRequests() {
        String get = "GET " + RANKINGS + " HTTP/1.1";
        return Stream.of(
                asked("GET " + RANKINGS + "?measure=% HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?measure=%zz HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?measure=%u0041 HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?measure=%c0%80 HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?measure=0 HTTP/1.1", "400 INVALID_FIELD"),
                asked(
                        "OPTIONS " + RANKINGS + "?%zz=1 HTTP/1.1\nOrigin: http://evil.example"
                                + "\nAccess-Control-Request-Method: POST",
                        "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?" + "p&".repeat(1_200) + " HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/%zz HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/%c0%af HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/a%2fb HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/a%00b HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/a;jsessionid=1 HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/v1/organisations/a;b=%zz HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET //api/v1/rankings HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /api/nowhere HTTP/1.1", "404 NOT_FOUND"),
                asked("GET /api/error HTTP/1.1", "404 NOT_FOUND"),
                asked("GET /a|b HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("GET /a\u0001b HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked("TRACE " + RANKINGS + " HTTP/1.1", "405 METHOD_NOT_ALLOWED"),
                asked("FOO " + RANKINGS + " HTTP/1.1", "405 METHOD_NOT_ALLOWED"),
                asked("DELETE " + RANKINGS + " HTTP/1.1", "405 METHOD_NOT_ALLOWED"),
                asked(get + "\nX-Far-Too-Long: " + "x".repeat(20_000), "400 MALFORMED_REQUEST"),
                asked(get + "\nX-Many: 1".repeat(150), "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + "?x=" + "y".repeat(20_000) + " HTTP/1.1", "400 MALFORMED_REQUEST"),
                asked(get + "\nHost: elsewhere", "400 MALFORMED_REQUEST"),
                asked(get + "\nTransfer-Encoding: nonsense", "400 MALFORMED_REQUEST"),
                asked("GET " + RANKINGS + " HTTP/9.9", "400 MALFORMED_REQUEST"),
                asked(get + "\nExpect: 200-ok", "400 MALFORMED_REQUEST"),
                asked(get + "\nAccept: nonsense", "406 NOT_ACCEPTABLE"),
                asked(get + "\nAccept: text/html", "406 NOT_ACCEPTABLE"),
                asked("GET /api/v1/policies HTTP/1.1\nAuthorization: Bearer \u00e9", "401 TOKEN_REFUSED"),
                asked("GET /actuator/prometheus HTTP/1.1", "401 SIGN_IN_REQUIRED"),
                sent("Content-Type: */*", "{}", "415 UNSUPPORTED_MEDIA_TYPE"),
                sent("Content-Type: application/json;charset=nonsense", "{}", "415 UNSUPPORTED_MEDIA_TYPE"),
                sent("Content-Type: application/json\nContent-Encoding: gzip", "{}", "415 UNSUPPORTED_MEDIA_TYPE"),
                sent("Content-Type: text/plain", "{}", "415 UNSUPPORTED_MEDIA_TYPE"),
                sent("Content-Type: multipart/form-data", "{}", "400 MALFORMED_REQUEST"),
                sent("Content-Type: application/json", "{", "400 MALFORMED_REQUEST"),
                sent("Content-Type: application/json", "x".repeat(70_000), "413 BODY_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("oddRequests")
    void answersAsAProblem(String request, String expected) throws IOException {
        String answer = answerTo(request);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        JsonNode problem = JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        String code = problem.path("code").asString();

        assertThat(answer).contains("application/problem+json");
        assertThat(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()) + " " + code)
                .as(answer)
                .isEqualTo(expected);
        assertThat(problem.path("detailChinese").asString())
                .isEqualTo(Problem.valueOf(code).chineseSentence());
        assertThat(body).doesNotContainIgnoringCase("exception", "tomcat", "org.", "java.");
    }

    static Stream<String> oddQuestions() {
        return Stream.of(
                "Accept: application/json;charset=utf-16",
                "Accept: application/json;charset=iso-8859-1",
                "Accept: */*;charset=gbk",
                "Range: bytes=0-0",
                "If-Modified-Since: yesterday",
                "If-None-Match: \"",
                "Upgrade: websocket\nConnection: Upgrade",
                "X-HTTP-Method-Override: DELETE",
                "Origin: null",
                "Cookie: $Version=1; JSESSIONID=../..");
    }

    @ParameterizedTest
    @MethodSource("oddQuestions")
    void answersWhatItUnderstands(String header) throws IOException {
        assertThat(answerTo("GET " + RANKINGS + " HTTP/1.1\nHost: localhost\n" + header + "\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\r\nContent-Type: application/json\r\n");
    }

    @Test
    void saysWhatIsWrongInOneLanguage() throws IOException {
        assertThat(answerTo(
                        "POST /api/v1/volunteers/vol-1/confirmation HTTP/1.1\nHost: localhost\nAccept-Language: de\n"
                                + "Content-Type: application/json\nContent-Length: 2\n\n{}"))
                .contains("must not be blank");
    }

    @Test
    void givesNobodyAsManyTokensAsTheyLikeAndTellsWhomAProxyForwardsApart() throws IOException {
        assertThat(IntStream.range(0, 100).mapToObj(i -> {
                    try {
                        return answerTo(tokenRequest("203.0.113.1"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .anySatisfy(answer ->
                        assertThat(answer).startsWith("HTTP/1.1 429").contains("TOO_MANY_REQUESTS", "Retry-After: 1"));
        assertThat(answerTo(tokenRequest("203.0.113.2"))).startsWith("HTTP/1.1 401");
    }

    private static String tokenRequest(String address) {
        return """
                POST /oauth2/token HTTP/1.1
                Host: localhost
                X-Forwarded-For: %s
                Authorization: Basic bm9ib2R5OndoYXRldmVy
                Content-Length: 0
                """.formatted(address);
    }

    @Test
    void tellsWhoeverCollectsMetricsHowFarItIs() {
        redVest.token(Role.CITY_OFFICER);

        assertThat(redVest.get("/actuator/prometheus", "text/plain").body())
                .contains("redvest_log_head ", "redvest_processor_lag{", "redvest_processor_failing{")
                .contains("hikaricp_connections{pool=\"commands\"}", "hikaricp_connections{pool=\"public-questions\"}")
                .contains("http_server_requests_seconds_count{", "jvm_memory_used_bytes{");
    }

    /** Sends a request as it is, but for the ends of its lines, and reads until the server closes the connection. */
    private String answerTo(String request) throws IOException {
        int body = request.indexOf("\n\n");
        String head = body < 0 ? request : request.substring(0, body + 1);
        String sent = head.replace("\n", "\r\n") + "Connection: close\r\n\r\n"
                + (body < 0 ? "" : request.substring(body + 2));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), demo.port())) {
            try {
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException refusedHalfWay) {
                // what it answers is still to be read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
