package org.redvest.benchmarks.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Operation;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/**
 * The pages that everybody opens, against the question to the API that each of them asks. Every visitor asks from another day on,
 * so that what the pages remember for ten seconds spares them nothing.
 */
final class Pages implements Measure {

    private static final String KEY = "pages";
    private static final int VISITORS = 16;
    private static final int ROWS = 50;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 1_000;

    /**
     * A page, and the question behind it.
     *
     * @param page address of the page, with a day to begin on
     * @param question address of the same of the API
     * @param p99 of the question at all visitors
     */
    private record Asked(String name, String page, String question, Target p99) {}

    private static final List<Asked> PAGES = List.of(
            new Asked(
                    "disclosure",
                    "/disclosure?from=%s&to=2024-12-31",
                    "/api/v1/disclosure/service-records?from=%s&to=2024-12-31&limit=" + ROWS,
                    Target.DISCLOSURE_P99),
            new Asked(
                    "ranking",
                    "/rankings?from=%s&to=2024-12-31",
                    "/api/v1/rankings?level=DISTRICT&measure=MINUTES&attribution=SERVICE&from=%s&to=2024-12-31",
                    Target.RANKING_P99));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Pages";
    }

    @Override
    public List<Target> targets() {
        return List.of(
                Target.DISCLOSURE_P99, Target.RANKING_P99, Target.PAGE_P99, Target.PAGE_ADDS, Target.PAGE_ADDS_AT_LOAD);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(
                Math.round(PAGES.size() * 2 * (2 * size.warmUpSeconds() + size.rounds() * 2 * size.seconds())));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        try (Questions questions = Questions.ofAnybody(bench.answeringCity())) {
            Chapter chapter = new Chapter(title());
            Table table = AgainstNothing.table();
            List<Double> slowest = new ArrayList<>();
            List<Double> added = new ArrayList<>();
            List<Double> addedAtLoad = new ArrayList<>();
            for (Asked asked : PAGES) {
                Pair alone = measure(bench, questions, asked, 1);
                Pair crowd = measure(bench, questions, asked, VISITORS);
                alone.rows(table, asked, "one visitor");
                crowd.rows(table, asked, VISITORS + " visitors");
                slowest.addAll(crowd.pages().stream().map(Result::p99).toList());
                added.addAll(alone.differences());
                addedAtLoad.addAll(crowd.added());
                chapter.verdict(asked.p99().judge(Records.p99Millis(crowd.questions())));
            }
            return chapter.verdict(Target.PAGE_P99.judge(Spread.of(slowest).map(micros -> micros / 1_000)))
                    .verdict(Target.PAGE_ADDS.judge(Spread.of(added).map(micros -> micros / 1_000)))
                    .verdict(Target.PAGE_ADDS_AT_LOAD.judge(Spread.of(addedAtLoad)))
                    .text(
                            "Visitors who are not signed in open the disclosure (%d records) and the ranking of the districts, each from a day"
                                            .formatted(ROWS)
                                    + " drawn by lot; in turns with them, as many ask the API the same question. The pages run in the process that"
                                    + " answers them, and the client shares its two cores.")
                    .table(table);
        }
    }

    /**
     * The page and its question in turns.
     *
     * @param pages results of the page, by round
     * @param questions results of the question, by round
     */
    private record Pair(List<Result> pages, List<Result> questions) {

        void rows(Table table, Asked asked, String load) {
            AgainstNothing.row(table, asked.name() + ", page", load, pages);
            AgainstNothing.row(table, asked.name() + ", API", load, questions);
        }

        /** What the page takes longer at the median, in microseconds, round by round. */
        List<Double> differences() {
            List<Double> differences = new ArrayList<>();
            for (int round = 0; round < pages.size(); round++) {
                differences.add(pages.get(round).p50() - questions.get(round).p50());
            }
            return differences;
        }

        /** The time that is added to an answer at load, by the time of the question alone, round by round. */
        List<Double> added() {
            List<Double> added = new ArrayList<>();
            for (int round = 0; round < pages.size(); round++) {
                added.add(questions.get(round).perSecond() / pages.get(round).perSecond() - 1);
            }
            return added;
        }
    }

    private static Pair measure(Bench bench, Questions questions, Asked asked, int visitors) {
        Operation page = number -> questions.page(asked.page().formatted(day()));
        Operation question = number -> questions.ask(asked.question().formatted(day()));
        Load.run(phase(asked.name(), visitors, bench.size().warmUpSeconds()), page);
        Load.run(phase(asked.name(), visitors, bench.size().warmUpSeconds()), question);
        Pair pair = new Pair(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < bench.size().rounds(); round++) {
            List<Runnable> turns = new ArrayList<>(List.of(
                    () -> pair.pages().add(run(bench, asked.name() + " page", visitors, page)),
                    () -> pair.questions().add(run(bench, asked.name() + " API", visitors, question))));
            Collections.shuffle(turns, new Random(Settings.SEED + round));
            turns.forEach(Runnable::run);
        }
        return pair;
    }

    private static LocalDate day() {
        return FIRST.plusDays(ThreadLocalRandom.current().nextInt(DAYS));
    }

    private static Result run(Bench bench, String name, int visitors, Operation operation) {
        return AgainstNothing.run(
                bench, KEY, name, phase(name, visitors, bench.size().seconds()), operation);
    }

    private static Phase phase(String name, int visitors, double seconds) {
        return RedVest.phase(name, visitors, seconds, null, Map.of());
    }
}
