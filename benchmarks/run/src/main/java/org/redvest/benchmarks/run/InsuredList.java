package org.redvest.benchmarks.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Everybody who is insured, as CSV over HTTP, against what the database itself needs to give out the same columns. */
final class InsuredList implements Measure {

    private static final String PATH =
            "/api/v1/insurance/insured?at=" + URLEncoder.encode(Questions.INSTANT, StandardCharsets.UTF_8);

    private static final String COPY = """
            COPY (SELECT volunteer_id, masked_name, residence, effective_at,
                         (SELECT string_agg(policy_number, ';') FROM query.insurance_policy
                          WHERE valid_from <= '%1$s' AND valid_until > '%1$s')
                  FROM query.person
                  WHERE effective_at <= '%1$s' ORDER BY volunteer_id) TO STDOUT (FORMAT csv)""".formatted(Questions.INSTANT);

    private static final int OK = 200;
    private static final double MIB = 1 << 20;

    private record Copied(long rows, double bytes, double seconds) {
        double rowsPerSecond() {
            return rows / seconds;
        }
    }

    @Override
    public String key() {
        return "insured";
    }

    @Override
    public String title() {
        return "The whole insured list";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.INSURED_LIST, Target.INSURED_LIST_HEAP);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(3 + size.cityVolunteers() / 20_000);
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        RedVest city = bench.answeringCity();
        long warm = System.nanoTime();
        while (seconds(warm) < bench.size().warmUpSeconds()) {
            list(city, () -> {});
        }
        List<Copied> lists = new ArrayList<>();
        List<Copied> copies = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            copies.add(copy(bench.server()));
            lists.add(list(city, () -> {}));
            bench.progress()
                    .detail("%,.0f rows a second over HTTP, %,.0f by COPY"
                            .formatted(
                                    lists.getLast().rowsPerSecond(),
                                    copies.getLast().rowsPerSecond()));
        }
        double before = liveHeap(city);
        List<Double> middle = new ArrayList<>();
        // the connection holds back the server while its heap is looked at: it stands in the middle of the list
        list(city, () -> middle.add(liveHeap(city)));
        double after = liveHeap(city);
        lists.forEach(list -> record(bench, "RedVest, CSV", list));
        copies.forEach(copy -> record(bench, "COPY TO STDOUT", copy));
        if (middle.isEmpty()) {
            throw new NotMeasured("the list is too short to have a middle");
        }
        return new Chapter(title())
                .verdict(Target.INSURED_LIST.judge(Spread.ofRatios(rates(lists), rates(copies))))
                .verdict(Target.INSURED_LIST_HEAP.judge(Spread.of(List.of((middle.getFirst() - before) / MIB))))
                .text(
                        "%,d rows, in the order of volunteers, as CSV over HTTP; and the same columns by COPY to a client that"
                                        .formatted(lists.getFirst().rows())
                                + " throws them away.")
                .table(new Table("", "rows a second", "MB a second")
                        .row("RedVest, CSV over HTTP", Spread.of(rates(lists)), Spread.of(megabytes(lists)))
                        .row("COPY TO STDOUT", Spread.of(rates(copies)), Spread.of(megabytes(copies))))
                .text("Live heap: %.1f MiB before, %.1f MiB in the middle of the list, %.1f MiB after it."
                        .formatted(before / MIB, middle.getFirst() / MIB, after / MIB));
    }

    private static double liveHeap(RedVest city) {
        return city.heap(true).getOrDefault("heapUsed", 0.0);
    }

    /** Reads the list; stops reading once in between to do something else. */
    private static Copied list(RedVest city, Runnable inTheMiddle) throws IOException {
        long start = System.nanoTime();
        try (HttpConnection connection = city.connect()) {
            Rows rows = new Rows(inTheMiddle);
            int status = connection.get(PATH, "text/csv", rows);
            if (status != OK) {
                throw new NotMeasured(PATH + " answered " + status);
            }
            // the header is no row
            return new Copied(rows.count - 1, rows.bytes, seconds(start));
        }
    }

    private static final class Rows implements HttpConnection.Sink {

        /** Far enough to be in the middle of any city's list. */
        private static final long MIDDLE = 3_000;

        private final Runnable inTheMiddle;
        private boolean stopped;
        private long count;
        private double bytes;

        Rows(Runnable inTheMiddle) {
            this.inTheMiddle = inTheMiddle;
        }

        @Override
        public void accept(byte[] buffer, int length) {
            bytes += length;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    count++;
                }
            }
            if (count > MIDDLE && !stopped) {
                stopped = true;
                inTheMiddle.run();
            }
        }
    }

    private static Copied copy(Server server) throws SQLException, IOException {
        try (Connection connection = server.connect(Bench.CITY)) {
            long start = System.nanoTime();
            Bytes bytes = new Bytes();
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, bytes);
            return new Copied(rows, bytes.count, seconds(start));
        }
    }

    private static final class Bytes extends OutputStream {

        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    private static void record(Bench bench, String subject, Copied copied) {
        bench.records()
                .add(
                        "insured",
                        subject,
                        RedVest.phase("list", 1, copied.seconds(), null, Map.of()),
                        new Result(
                                "list",
                                copied.rows(),
                                0,
                                copied.seconds(),
                                copied.rowsPerSecond(),
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                Map.of("bytes", copied.bytes())));
    }

    private static List<Double> rates(List<Copied> copied) {
        return copied.stream().map(Copied::rowsPerSecond).toList();
    }

    private static List<Double> megabytes(List<Copied> copied) {
        return copied.stream().map(one -> one.bytes() / 1e6 / one.seconds()).toList();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
