package org.redvest.benchmarks.run;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive connection of HTTP/1.1 that costs next to nothing: the client shares the two cores with the server it
 * measures, and what a general client spends would flatten every ratio between two answers.
 */
final class HttpConnection implements Closeable {

    private static final int BUFFER = 64 * 1024;
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    private final Socket socket;
    private final String headers;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private boolean lastAnswer;

    /** Takes the body of an answer as it comes. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int length) throws IOException;
    }

    /** Connects; every request carries these headers, each with its end of line. */
    HttpConnection(int port, String headers) throws IOException {
        this.headers = headers;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Asks, hands the body to the sink, and answers with the status. */
    int get(String path, String accept, Sink body) throws IOException {
        return exchange("GET " + path, accept, "", NOTHING, body);
    }

    /** Sends JSON with further headers, each with its end of line, hands the body to the sink, and answers with the status. */
    int post(String path, String more, String json, Sink body) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return exchange(
                "POST " + path,
                JSON,
                "Content-Type: %s\r\nContent-Length: %d\r\n%s".formatted(JSON, bytes.length, more),
                bytes,
                body);
    }

    private int exchange(String line, String accept, String more, byte[] content, Sink body) throws IOException {
        byte[] head = "%s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n%s%s\r\n"
                .formatted(line, accept, headers, more)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        long length = 0;
        boolean chunked = false;
        lastAnswer = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                lastAnswer = lower.contains("close");
            }
        }
        if (chunked) {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                read(chunk, body);
                line();
            }
            line();
        } else {
            read(length, body);
        }
        return status;
    }

    /** Whether the server has said that it closes the connection; it does so after every hundredth answer. */
    boolean isSpent() {
        return lastAnswer;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private void read(long length, Sink body) throws IOException {
        for (long rest = length; rest > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
            if (read < 0) {
                throw new EOFException("The server closed the connection within an answer");
            }
            body.accept(buffer, read);
            rest -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
