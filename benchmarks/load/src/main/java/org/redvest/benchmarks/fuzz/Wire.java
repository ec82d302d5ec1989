package org.redvest.benchmarks.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends bytes to a server of this machine and reads what comes back: no client would send them, or let them be answered. */
final class Wire implements Closeable {

    /** The status of an answer that has none. */
    static final int WITHOUT_HEAD = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private @Nullable Socket socket;

    Wire(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status {@link #WITHOUT_HEAD} where there is no more than a body
     * @param headers by name, in small letters
     * @param body as UTF-8
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String type() {
            return headers.getOrDefault("content-type", "");
        }

        @Override
        public String toString() {
            return status + " " + headers + " " + body;
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException where the server does not answer
     */
    Answer send(Request request) throws IOException {
        Socket open = socket;
        boolean fresh = open == null;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout((int) PATIENCE.toMillis());
            socket = open;
        }
        try {
            write(open, request);
            Answer answer = read(open.getInputStream(), request.method.equals("HEAD"));
            // whatever was odd about its framing must not become part of the next
            if (!request.broken.isEmpty() || "close".equals(answer.headers().get("connection"))) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            if (!fresh && request.broken.isEmpty()) {
                // the server may close a connection that was kept
                return send(request);
            }
            throw e;
        }
    }

    private static void write(Socket open, Request request) throws IOException {
        try {
            open.getOutputStream().write(request.bytes());
            open.getOutputStream().flush();
        } catch (IOException refusedHalfWay) {
            // it has answered, perhaps, what it had seen
        }
    }

    private static Answer read(InputStream stream, boolean withoutBody) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        in.mark(1);
        if (in.read() == '{') {
            // the server takes a line without a version for HTTP 0.9, whose answers are a body and nothing else
            return new Answer(WITHOUT_HEAD, Map.of(), "{" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        in.reset();
        String line = line(in);
        if (!line.startsWith("HTTP/1.1 ")) {
            throw new IOException("Not an answer: " + line);
        }
        int status = Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (status < 200 && status != 101) {
            return read(in, withoutBody);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (withoutBody || status == 101 || status == 204 || status == 304) {
            return new Answer(status, headers, "");
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
                body.writeBytes(in.readNBytes(chunk));
                line(in);
            }
            line(in);
        } else if (headers.containsKey("content-length")) {
            body.writeBytes(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        } else {
            body.writeBytes(in.readAllBytes());
        }
        return new Answer(status, headers, body.toString(StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The server closed the connection after '" + line + "'");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
