package org.redvest.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city's gateway for short messages: what it was given, it shows to whoever holds the phone. */
final class TestGateway implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("验证码 (\\w{12}) ");

    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final HttpServer server;

    TestGateway() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            received.put(message.path("phone").asString(), message.path("text").asString());
            times.merge(message.path("phone").asString(), 1, Integer::sum);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** With which a command side sends its messages here. */
    String setting() {
        return "--redvest.messages.url=http://localhost:" + server.getAddress().getPort();
    }

    /** The code that was sent to a phone, as soon as it is there. */
    String codeFor(String phone) {
        String text =
                Awaitility.await().atMost(SOON).until(() -> received.getOrDefault(phone, ""), sent -> !sent.isEmpty());
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError(text);
        }
        return code.group(1);
    }

    /** How often something was sent to a phone. */
    int timesSentTo(String phone) {
        return times.getOrDefault(phone, 0);
    }

    /** What was sent to a phone last; nothing where nothing was. */
    String lastSentTo(String phone) {
        return received.getOrDefault(phone, "");
    }

    /** Forgets what was sent to a phone. */
    void forget(String phone) {
        received.remove(phone);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
