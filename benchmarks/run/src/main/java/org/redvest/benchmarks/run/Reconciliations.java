package org.redvest.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import org.redvest.benchmarks.run.subject.Newcomers;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export of the national system, of the size of 晋城's, beside the volunteers of a platform of the size of 晋城's. */
final class Reconciliations implements Measure {

    private static final String KEY = "reconciliation";

    /** In the national system, and on the city's platform (晋城, 2024). */
    private static final int THERE = 380_000;

    private static final int HERE = 139_000;

    /** Of a hundred volunteers of the platform so many are in the export, and of so many of these the hours are others. */
    private static final int SHARED = 80;

    private static final int OTHER_HOURS = 10;

    private static final LocalDateTime SERVED_AT = LocalDateTime.of(2024, 3, 9, 9, 0);
    private static final Duration SERVED = Duration.ofHours(2);
    private static final long BETWEEN_LOOKS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "An export beside the ledger";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.RECONCILIATION);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(30 + (long) here(size) / 500 + size.rounds() * (long) here(size) / 3_000);
    }

    private static int here(Settings.Size size) {
        return Math.min(HERE, size.cityVolunteers());
    }

    /**
     * An export.
     *
     * @param records how many it holds
     * @param equal of how many the hours are those of the ledger
     * @param other of how many they are not
     */
    private record Export(String csv, int records, int equal, int other) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        int here = here(bench.size());
        int there = (int) ((long) here * THERE / HERE);
        bench.server().create(KEY);
        try (RedVest redVest = bench.start(KEY)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(KEY));
            List<Volunteer> volunteers = programme.volunteers(here);
            programme.serve(volunteers, SERVED_AT, SERVED);
            redVest.startProcessors(PATIENCE);
            Table table = new Table("round", "seconds", "only there", "only here", "other hours", "equal");
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                Export export = export(here, there, round);
                long start = System.nanoTime();
                Map<String, Long> counts = counts(compare(redVest, export));
                double seconds = (System.nanoTime() - start) / 1e9;
                require(counts, here, export);
                bench.progress().detail("%.2f s: %s".formatted(seconds, counts));
                rounds.add(seconds);
                int known = export.equal() + export.other();
                table.row(
                        String.valueOf(round + 1),
                        Spread.number(seconds),
                        "%,d".formatted(export.records() - known),
                        "%,d".formatted(here - known),
                        "%,d".formatted(export.other()),
                        "%,d".formatted(export.equal()));
            }
            return new Chapter(title())
                    .verdict(Target.RECONCILIATION.judge(Spread.of(rounds)))
                    .text(
                            "From the request with the file until the totals are told: %,d records beside %,d volunteers with a service each."
                                    .formatted(there, here))
                    .table(table);
        }
    }

    private static void require(Map<String, Long> counts, int here, Export export) {
        int known = export.equal() + export.other();
        Map<String, Long> expected = Map.of(
                "ONLY_THERE",
                (long) export.records() - known,
                "ONLY_HERE",
                (long) here - known,
                "NAME_DIFFERS",
                0L,
                "TIME_DIFFERS",
                (long) export.other(),
                "EQUAL",
                (long) export.equal());
        if (!counts.equals(expected)) {
            throw new NotMeasured("compared wrongly: %s and not %s".formatted(counts, expected));
        }
    }

    /** Records of those here first, then of strangers; each round another file, as one is compared once. */
    private static Export export(int here, int there, int round) {
        StringBuilder csv = new StringBuilder("全国志愿者编号,姓名,证件号码,区划代码,累计时长(小时)\n");
        int equal = 0;
        int other = 0;
        int records = 0;
        for (int one = 0; records < there; one++) {
            if (one < here && one % 100 >= SHARED) {
                continue;
            }
            boolean differs = (one + round) % 100 < OTHER_HOURS;
            if (one < here && differs) {
                other++;
            } else if (one < here) {
                equal++;
            }
            csv.append("3502%08d,%s,%s,%s,%s\n"
                    .formatted(
                            one, Newcomers.NAME, Newcomers.document(one), Newcomers.DIVISION, differs ? "3.5" : "2.0"));
            records++;
        }
        return new Export(csv.toString(), records, equal, other);
    }

    private static JsonNode compare(RedVest redVest, Export export) throws InterruptedException {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(export.csv().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "national-export.csv";
            }
        });
        String answer = redVest.client()
                .post()
                .uri("/api/v1/imports/national-export")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(String.class);
        String address = "/api/v1/reconciliations/rcn-"
                + JsonMapper.shared().readTree(answer).path("importId").asString();
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            for (JsonNode one : redVest.get("/api/v1/reconciliations?limit=1").path("reconciliations")) {
                if (address.endsWith(one.path("reconciliationId").asString())
                        && !one.path("completedAt").isNull()) {
                    return redVest.get(address).path("totals");
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new NotMeasured("the comparison has not ended within " + PATIENCE);
    }

    private static Map<String, Long> counts(JsonNode totals) {
        Map<String, Long> counts = new LinkedHashMap<>();
        totals.forEach(total ->
                counts.put(total.path("kind").asString(), total.path("count").asLong()));
        return counts;
    }
}
