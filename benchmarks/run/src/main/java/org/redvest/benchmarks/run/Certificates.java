package org.redvest.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** Certificates: whether one still holds, against a handler with nothing behind it; and the largest of them as a PDF. */
final class Certificates implements Measure {

    private static final String KEY = "certificates";
    private static final int RECORDS = 500;
    private static final int WARM_UP = 10;
    private static final int DOCUMENTS = 100;
    private static final int LOOKS = 10;
    private static final int OK = 200;
    private static final double MIB = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Certificates";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.VERIFICATION, Target.CERTIFICATE_DOCUMENT, Target.CERTIFICATE_HEAP);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(150 + 2 * size.warmUpSeconds() + size.rounds() * 2 * size.seconds()));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        try (RedVest redVest = bench.start(KEY)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(KEY));
            List<Volunteer> people = programme.volunteers(2);
            programme.serve(
                    people.getFirst(),
                    people.getLast(),
                    IntStream.range(0, RECORDS)
                            .mapToObj(day -> FIRST.plusDays(day).atTime(8, 0))
                            .toList(),
                    Duration.ofHours(2));
            List<String> numbers = IntStream.range(0, RECORDS)
                    .mapToObj(day -> issue(redVest, people.getFirst(), FIRST.plusDays(day), FIRST.plusDays(day))
                            .path("number")
                            .asString())
                    .toList();
            String largest = issue(redVest, people.getFirst(), FIRST, FIRST.plusDays(RECORDS - 1))
                    .path("certificateId")
                    .asString();
            redVest.startProcessors(PATIENCE);
            return chapter(verified(bench, redVest, numbers), documents(redVest, largest), occupied(redVest, largest));
        }
    }

    /** Connections are opened here, because a server closes one on which nothing is asked while all that is issued. */
    private static AgainstNothing verified(Bench bench, RedVest redVest, List<String> numbers) throws Exception {
        try (Questions questions = Questions.ofAnybody(redVest)) {
            return AgainstNothing.measure(
                    bench,
                    KEY,
                    questions,
                    number -> questions.ask("/api/v1/certificates/"
                            + numbers.get(ThreadLocalRandom.current().nextInt(numbers.size())) + "/verification"));
        }
    }

    private static JsonNode issue(RedVest redVest, Volunteer volunteer, LocalDate from, LocalDate to) {
        return redVest.post(
                "/api/v1/certificates",
                Map.of(
                        "volunteerId",
                        volunteer.id(),
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "purpose",
                        "入党材料",
                        "consent",
                        Map.of("form", "SIGNED_FORM", "givenOn", "2024-01-05", "scanSha256", "0".repeat(64))));
    }

    /** What each of many took, in seconds. */
    private static List<Double> documents(RedVest redVest, String certificate) throws IOException {
        List<Double> took = new ArrayList<>();
        try (Connections connections = new Connections(redVest::connect)) {
            for (int document = 0; document < WARM_UP + DOCUMENTS; document++) {
                long start = System.nanoTime();
                document(connections, certificate);
                if (document >= WARM_UP) {
                    took.add((System.nanoTime() - start) / 1e9);
                }
            }
        }
        return took.stream().sorted().toList();
    }

    private static void document(Connections connections, String certificate) throws IOException {
        String path = "/api/v1/certificates/" + certificate + "/document";
        int status = connections.get(path, "application/pdf", (bytes, length) -> {});
        if (status != OK) {
            throw new NotMeasured(path + " answered " + status);
        }
    }

    /** What lives on the heap while documents are made one after the other, less what lives while none is, in MiB, at each look. */
    private static List<Double> occupied(RedVest redVest, String certificate) throws InterruptedException {
        double before = liveHeap(redVest);
        AtomicBoolean enough = new AtomicBoolean();
        List<Double> looks = new ArrayList<>();
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<?> making = caller.submit(() -> {
                try (Connections connections = new Connections(redVest::connect)) {
                    while (!enough.get()) {
                        document(connections, certificate);
                    }
                }
                return null;
            });
            while (looks.size() < LOOKS && !making.isDone()) {
                looks.add((liveHeap(redVest) - before) / MIB);
            }
            enough.set(true);
            making.get();
        } catch (ExecutionException failure) {
            throw new NotMeasured("no document is made any more", failure);
        }
        return looks;
    }

    private static double liveHeap(RedVest redVest) {
        return redVest.heap(true).getOrDefault("heapUsed", 0.0);
    }

    private Chapter chapter(AgainstNothing compared, List<Double> documents, List<Double> occupied) {
        double p50 = documents.get(documents.size() / 2);
        double p99 = documents.get(documents.size() * 99 / 100);
        double most = occupied.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Table table = AgainstNothing.table();
        compared.rows(table);
        return new Chapter(title())
                .verdict(Target.VERIFICATION.judge(compared.ratio()))
                .verdict(Target.CERTIFICATE_DOCUMENT.judge(Spread.of(List.of(p99))))
                .verdict(Target.CERTIFICATE_HEAP.judge(Spread.of(List.of(most))))
                .text(
                        "%d callers who are not signed in verify numbers drawn by lot among %d certificates; the same callers ask a handler"
                                        .formatted(AgainstNothing.CALLERS, RECORDS)
                                + " that returns a constant. What is told of a number is reckoned once a second at most.")
                .table(table)
                .text(
                        "A certificate of %d records as PDF/A, %d of them one after the other: %.2f s at the median, %.2f s at p99. The heap is"
                                        .formatted(RECORDS, DOCUMENTS, p50, p99)
                                + " collected and looked at %d times while they are made: %.1f MiB more than before at most."
                                        .formatted(occupied.size(), most));
    }
}
