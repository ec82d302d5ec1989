package org.redvest.benchmarks.run;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.redvest.benchmarks.DemoActor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kept-alive connections to one RedVest, as many as there are callers at once. */
final class Connections implements Closeable {

    private final Opener opener;
    /** A server closes a connection on which nothing is asked for a minute; so long before that, it is not asked on. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    /** A connection, and since when nobody has it. */
    private record Idle(HttpConnection connection, long since) {

        static Idle now(HttpConnection connection) {
            return new Idle(connection, System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** Opens one more. */
    @FunctionalInterface
    interface Opener {
        HttpConnection open() throws IOException;
    }

    /** What is done with one while nobody else has it. */
    @FunctionalInterface
    private interface Use {
        int with(HttpConnection connection) throws IOException;
    }

    /**
     * What somebody was answered.
     *
     * @param body as it came: whoever waits for others does not parse it meanwhile
     */
    record Answer(int status, String body) {

        private static final JsonMapper JSON = JsonMapper.shared();

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** Its status, and what the problem is where it tells one. */
        String inWords() {
            return status + " " + json().path("code").asString("");
        }
    }

    Connections(Opener opener) {
        this.opener = opener;
    }

    /** Opens so many beforehand, for callers who come all at once. */
    void open(int number) throws IOException {
        closeStale();
        List<Idle> opened = new ArrayList<>();
        for (int i = idle.size(); i < number; i++) {
            opened.add(Idle.now(opener.open()));
        }
        idle.addAll(opened);
    }

    /** Asks, hands the body to the sink, and answers with the status. */
    int get(String path, String accept, HttpConnection.Sink body) throws IOException {
        return use(connection -> connection.get(path, accept, body));
    }

    /** Sends a request once, as whoever this is the authorization of. */
    Answer post(String path, String authorization, String json) throws IOException {
        String more = "%s: %s\r\nIdempotency-Key: %s\r\n".formatted(DemoActor.HEADER, authorization, UUID.randomUUID());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status =
                use(connection -> connection.post(path, more, json, (bytes, length) -> body.write(bytes, 0, length)));
        return new Answer(status, body.toString(StandardCharsets.UTF_8));
    }

    private void closeStale() throws IOException {
        for (Idle last = idle.pollLast(); last != null; last = idle.pollLast()) {
            if (last.isFresh()) {
                idle.addLast(last);
                return;
            }
            last.connection().close();
        }
    }

    private int use(Use use) throws IOException {
        Idle first = idle.pollFirst();
        if (first != null && !first.isFresh()) {
            first.connection().close();
            closeStale();
            first = null;
        }
        HttpConnection connection = first == null ? opener.open() : first.connection();
        int status;
        try {
            status = use.with(connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
        if (connection.isSpent()) {
            connection.close();
        } else {
            idle.addFirst(Idle.now(connection));
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        for (Idle one : idle) {
            one.connection().close();
        }
    }
}
