package org.redvest.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    private static final int CHUNKED = 0;

    private final String text = "红马甲\n".repeat(50_000);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        serve("/whole", 200, body.length, body);
        serve("/chunked", 200, CHUNKED, body);
        serve("/missing", 404, 2, new byte[] {'n', 'o'});
        server.createContext("/last", exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private void serve(String path, int status, int length, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void severalAnswersComeOverOneConnectionHoweverTheyAreFramed() throws IOException {
        try (HttpConnection connection = new HttpConnection(server.getAddress().getPort(), "")) {
            for (String path : new String[] {"/whole", "/chunked", "/whole"}) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                int status = connection.get(path, "text/plain", (bytes, length) -> body.write(bytes, 0, length));
                assertThat(status).isEqualTo(200);
                assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(text);
            }
            assertThat(connection.get("/missing", "text/plain", (bytes, length) -> {}))
                    .isEqualTo(404);
            assertThat(connection.isSpent()).isFalse();
        }
    }

    @Test
    void theLastAnswerOfAConnectionIsNoticed() throws IOException {
        try (HttpConnection connection = new HttpConnection(server.getAddress().getPort(), "")) {
            assertThat(connection.get("/last", "text/plain", (bytes, length) -> {}))
                    .isEqualTo(204);
            assertThat(connection.isSpent()).isTrue();
        }
    }
}
