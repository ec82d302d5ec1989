package org.redvest.benchmarks.city;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** One COPY whose rows are made by several threads and sent in the order in which they were asked for. */
final class OrderedCopy implements AutoCloseable {

    /** Chunks in the making or waiting to be sent: enough that nobody waits, and no more memory than that. */
    private static final int CHUNKS = 8;

    private final ExecutorService makers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Future<byte[]>> waiting = new ArrayDeque<>();
    private final PGCopyOutputStream out;

    OrderedCopy(Connection connection, String tableAndColumns) throws SQLException, IOException {
        this.out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY " + tableAndColumns + " FROM STDIN (FORMAT binary)");
        out.write(BinaryRows.HEADER);
    }

    /** Adds rows. */
    void add(Supplier<BinaryRows> rows) throws IOException {
        waiting.add(makers.submit(() -> rows.get().toBytes()));
        if (waiting.size() > CHUNKS) {
            sendOldest();
        }
    }

    private void sendOldest() throws IOException {
        try {
            out.write(waiting.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Rows cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Sends what waits and has the server take all of it. */
    void finish() throws IOException, SQLException {
        while (!waiting.isEmpty()) {
            sendOldest();
        }
        out.write(BinaryRows.TRAILER);
        out.endCopy();
    }

    @Override
    public void close() {
        makers.shutdownNow();
    }
}
