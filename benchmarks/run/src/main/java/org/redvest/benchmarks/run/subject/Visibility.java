package org.redvest.benchmarks.run.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;

/**
 * Measures from the acknowledgement of a command until its record can be read. Some of the acknowledged commands are
 * looked for in the table itself every millisecond, all at once and on a connection of their own, so that looking costs
 * the system under measurement as little as can be.
 */
final class Visibility implements AutoCloseable {

    private static final long BETWEEN_SAMPLES_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LONGEST_MICROS = 60_000_000;
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Connection connection;
    private final Queue<Sample> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong nextSample = new AtomicLong(System.nanoTime());
    private final Histogram micros = new Histogram(LONGEST_MICROS, SIGNIFICANT_DIGITS);
    private final Thread thread;
    private volatile boolean ended;
    private long unseen;

    private record Sample(String recordId, long acknowledgedAt) {}

    private Visibility(DataSource database) {
        try {
            this.connection = database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to look for records", e);
        }
        this.thread = Thread.ofPlatform().name("visibility").unstarted(this::watch);
    }

    static Visibility start(DataSource database) {
        Visibility visibility = new Visibility(database);
        visibility.thread.start();
        return visibility;
    }

    /** This command was acknowledged just now. About fifty a second are followed up. */
    void acknowledged(String recordId) {
        long now = System.nanoTime();
        long due = nextSample.get();
        if (now >= due && nextSample.compareAndSet(due, now + BETWEEN_SAMPLES_NANOS)) {
            acknowledged.add(new Sample(recordId, now));
        }
    }

    private void watch() {
        Map<String, Long> missing = new HashMap<>();
        try (connection;
                PreparedStatement look = connection.prepareStatement(
                        "SELECT record_id FROM query.service_record WHERE record_id = ANY (?)")) {
            while (!ended || !missing.isEmpty() || !acknowledged.isEmpty()) {
                for (Sample next = acknowledged.poll(); next != null; next = acknowledged.poll()) {
                    missing.put(next.recordId(), next.acknowledgedAt());
                }
                if (!missing.isEmpty()) {
                    look.setArray(
                            1,
                            connection.createArrayOf("varchar", missing.keySet().toArray()));
                    seen(look, missing);
                }
                Thread.sleep(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for records", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seen(PreparedStatement look, Map<String, Long> missing) throws SQLException {
        try (ResultSet rows = look.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Long since = missing.remove(rows.getString(1));
                if (since != null) {
                    micros.recordValue(Math.min((now - since) / 1_000, LONGEST_MICROS));
                }
            }
            int before = missing.size();
            missing.values().removeIf(since -> now - since > PATIENCE_NANOS);
            unseen += before - missing.size();
        }
    }

    /** Waits for what is still to become visible. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Microseconds from acknowledged to visible, and how many never became visible within half a minute. */
    Map<String, Double> figures() {
        return Map.of(
                "visibleSamples", (double) micros.getTotalCount(),
                "visibleUnseen", (double) unseen,
                "visibleP50", (double) micros.getValueAtPercentile(50),
                "visibleP95", (double) micros.getValueAtPercentile(95),
                "visibleP99", (double) micros.getValueAtPercentile(99),
                "visibleMax", (double) micros.getMaxValue());
    }
}
