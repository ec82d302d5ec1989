package org.redvest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages as a process of their own, while neither side answers and no provider is configured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAloneTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private ConfigurableApplicationContext web;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void start(@TempDir Path keys) throws IOException {
        String nobody = "http://localhost:" + portOfNobody();
        web = SpringApplication.run(
                WebApplication.class,
                "--server.port=0",
                "--redvest.web.commands=" + nobody,
                "--redvest.web.queries=" + nobody,
                "--redvest.map.tiles=https://tiles.example:8443/{z}/{x}/{y}.png?tk={key}",
                "--redvest.map.labels=https://tiles.example:8443/names/{z}/{x}/{y}.png?tk={key}",
                "--redvest.web.keys=" + keys);
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    void stop() {
        web.close();
        http.close();
    }

    @Test
    void isReadyByItself() throws Exception {
        assertThat(open("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(open("/help").statusCode()).isEqualTo(200);
        assertThat(open("/web/redvest.css").statusCode()).isEqualTo(200);
    }

    @Test
    void letsBrowsersLoadPicturesOfTheMapThatIsConfigured() throws Exception {
        assertThat(open("/help").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .endsWith("img-src 'self' data: https://tiles.example:8443")
                        .doesNotContain("{"));
    }

    @Test
    void saysThatTheLedgerDoesNotAnswer() throws Exception {
        HttpResponse<String> answer = open("/disclosure");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
    }

    @Test
    void saysThatNobodyCanSignIn() throws Exception {
        HttpResponse<String> answer = open("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("/oauth2/authorization");
        assertThat(open("/me").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:"
                                + web.getEnvironment().getRequiredProperty("local.server.port") + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
