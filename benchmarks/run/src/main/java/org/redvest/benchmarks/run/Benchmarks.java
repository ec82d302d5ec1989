package org.redvest.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Chart;
import org.redvest.benchmarks.run.report.Report;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs all measures, one after the other, and writes the report: whatever could be measured, and why the rest was not. */
public final class Benchmarks {

    private static final String EXPLANATIONS = "explanations.properties";

    private Benchmarks() {}

    /** Started by Maven; see the profile {@code benchmark} of this module. */
    public static void main(String[] arguments) throws IOException, SQLException {
        LoggingSystem.get(Benchmarks.class.getClassLoader()).setLogLevel("io.zonky", LogLevel.WARN);
        Locale.setDefault(Locale.ROOT);
        Settings settings = Settings.of(arguments);
        List<Measure> measures = measures(settings);
        Duration planned = measures.stream()
                .map(measure -> measure.estimate(settings.size()))
                .reduce(Duration.ZERO, Duration::plus);
        Progress progress = new Progress(Clock.systemUTC(), measures.size(), planned);
        FileSystemUtils.deleteRecursively(settings.paths().work());
        try (Standstills standstills = Standstills.watch(progress);
                Server server = Server.start(settings.paths().work());
                Bench bench = new Bench(settings, server, progress)) {
            List<Chapter> chapters = new ArrayList<>();
            for (Measure measure : measures) {
                progress.step(measure.title(), measure.estimate(settings.size()));
                chapters.add(take(measure, bench));
                // after every step, so that a run that is broken off leaves what it had
                write(bench, chapters, standstills);
            }
            progress.detail("written to " + settings.paths().page());
        } finally {
            FileSystemUtils.deleteRecursively(settings.paths().work().resolve("postgres"));
        }
    }

    /** In this order: what comes later needs what came before, or spoils it. */
    private static List<Measure> measures(Settings settings) {
        List<Measure> inTheCity = new ArrayList<>(List.of(
                new Rebuild(),
                new Eligibility(),
                new InsuredList(),
                new Pages(),
                new Stars(),
                new Simulations(),
                new Revocations(),
                new CommandRates(),
                new HotVolunteer(),
                new StoreSize(),
                new LiveCommands()));
        List<Measure> elsewhere = new ArrayList<>(List.of(
                new Rush(settings.axonServer()),
                new CheckIns(),
                new Certifications(),
                new Dispatches(),
                new Nearby(),
                new Certificates(),
                new Histories(),
                new SealedLog(),
                new Reconciliations(),
                new SeriesAhead()));
        if (settings.axonServer() != null) {
            elsewhere.add(new OnAxonServer(settings.axonServer()));
        }
        if (settings.crashRounds() > 0) {
            elsewhere.add(new CrashTest(settings.crashRounds()));
        }
        if (settings.only().contains(Fuzzing.KEY)) {
            elsewhere.add(new Fuzzing());
        }
        inTheCity.removeIf(measure -> !isWanted(measure, settings));
        elsewhere.removeIf(measure -> !isWanted(measure, settings));
        FoundedCity city = new FoundedCity();
        if (!inTheCity.isEmpty() || isWanted(city, settings)) {
            inTheCity.addFirst(city);
        }
        return Stream.concat(inTheCity.stream(), elsewhere.stream()).toList();
    }

    private static boolean isWanted(Measure measure, Settings settings) {
        return settings.only().isEmpty() || settings.only().contains(measure.key());
    }

    @SuppressWarnings("CatchingUnchecked") // one measure that fails for whatever reason must not end the run
    private static Chapter take(Measure measure, Bench bench) {
        try {
            return measure.take(bench);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
            bench.progress().detail("NOT MEASURED: " + reason);
            Chapter chapter = new Chapter(measure.title()).text("Not measured: " + reason);
            measure.targets().forEach(target -> chapter.verdict(target.notMeasured(shortened(reason))));
            return chapter;
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= 120 ? reason : reason.substring(0, 120) + " …";
    }

    private static void write(Bench bench, List<Chapter> chapters, Standstills standstills)
            throws IOException, SQLException {
        Settings settings = bench.settings();
        Map<String, String> conditions = Conditions.of(bench, standstills);
        Path charts = settings.paths().charts();
        Files.createDirectories(charts);
        for (Chapter chapter : chapters) {
            for (Chart chart : chapter.charts()) {
                Files.writeString(charts.resolve(chart.file()), chart.svg());
            }
        }
        Files.writeString(
                settings.paths().page(),
                new Report(settings.size().name(), conditions, chapters, explanations()).markdown());
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("conditions", conditions);
        raw.put("size", settings.size());
        raw.put(
                "verdicts",
                chapters.stream()
                        .flatMap(chapter -> chapter.verdicts().stream())
                        .toList());
        raw.put("rounds", bench.records().all());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(charts.resolve("results.json").toFile(), raw);
    }

    private static Properties explanations() throws IOException {
        Properties explanations = new Properties();
        try (InputStream file = Benchmarks.class.getResourceAsStream(EXPLANATIONS)) {
            explanations.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return explanations;
    }
}
