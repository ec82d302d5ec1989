package org.redvest.benchmarks.run.subject;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.EventProcessingConfiguration;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.load.Subjects;
import org.redvest.command.platform.Commands;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.standalone.RedVest;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * RedVest as a subject: the standalone application as it is shipped, on a database that is given to it, and in the same
 * process the callers that send it commands. Its arguments are those of standalone, and {@code --benchmark.generation},
 * {@code --benchmark.volunteers}, {@code --benchmark.seed}, {@code --benchmark.newcomers} (how many to register first,
 * where the store is empty).
 */
public final class RedVestSubject {

    /** What volunteers other than the hot one get meanwhile: enough for percentiles, and no load. */
    private static final double TRICKLE_PER_SECOND = 50;

    private static final int TRICKLE_CALLERS = 16;

    private final String databaseUrl;
    private final int port;
    private final Processors processors;

    /** Reading the population takes seconds in a whole city, and not every run sends commands. */
    private final SingletonSupplier<Certification> certification;

    private RedVestSubject(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        this.databaseUrl = environment.getRequiredProperty("spring.datasource.url");
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
        RestClient rest = new DemoActor("http://localhost:" + port, "city-officer").client();
        JsonMapper json = context.getBean(JsonMapper.class);
        this.processors = new Processors(
                context.getBean(EventProcessingConfiguration.class), context.getBean(LogPositions.class), rest, json);
        int newcomers = environment.getProperty("benchmark.newcomers", Integer.class, 0);
        this.certification = SingletonSupplier.of(() -> new Certification(
                context.getBean(Commands.class),
                newcomers > 0
                        ? new Newcomers(rest, json).register(newcomers)
                        : Population.ofLedger(
                                context.getBean(JdbcClient.class),
                                json,
                                environment.getRequiredProperty("benchmark.volunteers", Integer.class),
                                environment.getRequiredProperty("benchmark.seed", Long.class)),
                environment.getRequiredProperty("benchmark.generation", Integer.class)));
    }

    /** Starts RedVest and serves phases until standard input ends. */
    public static void main(String[] arguments) {
        Subjects.keepOutputClean();
        try (var context = new SpringApplication(RedVest.class, EmptyController.class).run(arguments)) {
            RedVestSubject subject = new RedVestSubject(context);
            Subjects.serve(Map.of(
                    "address", phase -> figures(phase, Map.of("port", (double) subject.port)),
                    "heap", phase -> figures(phase, Heap.figures(flag(phase, "collect"))),
                    "processors", subject::processors,
                    "certify", subject::certify,
                    "visible", subject::visible,
                    "sustained", subject::sustained,
                    "hot", subject::hot));
        }
        // Axon leaves a thread behind that would keep this process for another minute
        System.exit(0);
    }

    /** {@code action} start or stop; a start waits up to the phase's seconds until every event has been taken. */
    private Result processors(Phase phase) {
        if ("stop".equals(phase.parameters().get("action"))) {
            processors.stop();
            return figures(phase, Map.of());
        }
        processors.start();
        long start = System.nanoTime();
        long lag = processors.progress().lag();
        boolean caughtUp = processors.awaitCaughtUp(Duration.ofMillis((long) (phase.seconds() * 1_000)));
        return figures(
                phase,
                Map.of(
                        "behind",
                        (double) lag,
                        "seconds",
                        (System.nanoTime() - start) / 1e9,
                        "caughtUp",
                        caughtUp ? 1.0 : 0.0));
    }

    private Result certify(Phase phase) {
        int among = among(phase);
        Certification certify = certification.obtain();
        return Load.run(phase, number -> certify.spread(number, among));
    }

    private Result visible(Phase phase) {
        int among = among(phase);
        Certification certify = certification.obtain();
        Visibility visibility = Visibility.start(new DriverManagerDataSource(databaseUrl));
        Result result;
        try (visibility) {
            result = Load.run(
                    phase,
                    number -> visibility.acknowledged(
                            certify.spread(number, among).value()));
        }
        return with(result, visibility.figures());
    }

    private Result sustained(Phase phase) {
        certification.obtain();
        LagSamples lag = LagSamples.start(processors);
        Result result;
        try (lag) {
            result = certify(phase);
        }
        return with(result, lag.samples());
    }

    /** All callers on one volunteer, as fast as they can; a trickle goes to all the others. */
    private Result hot(Phase phase) {
        int which = Integer.parseInt(phase.parameters().getOrDefault("which", "0"));
        int among = among(phase);
        Certification certify = certification.obtain();
        Phase trickle = new Phase(
                "others", "certify", TRICKLE_CALLERS, phase.seconds(), TRICKLE_PER_SECOND, phase.parameters());
        CompletableFuture<Result> others =
                CompletableFuture.supplyAsync(() -> Load.run(trickle, number -> certify.spread(number, among)));
        Result hot = Load.run(phase, number -> certify.hot(number, which));
        Result waited = others.join();
        return with(
                hot,
                Map.of(
                        "othersOperations", (double) waited.operations(),
                        "othersFailures", (double) waited.failures(),
                        "othersP50", waited.p50(),
                        "othersP99", waited.p99(),
                        "othersMax", waited.max()));
    }

    private static int among(Phase phase) {
        return Integer.parseInt(phase.parameters().getOrDefault("volunteers", "20000"));
    }

    private static boolean flag(Phase phase, String name) {
        return Boolean.parseBoolean(phase.parameters().get(name));
    }

    private static Result figures(Phase phase, Map<String, Double> figures) {
        return new Result(phase.name(), 0, 0, 0, 0, 0, 0, 0, 0, 0, null, figures);
    }

    private static Result with(Result result, Map<String, Double> figures) {
        Map<String, Double> more = new HashMap<>(result.more());
        more.putAll(figures);
        return new Result(
                result.name(),
                result.operations(),
                result.failures(),
                result.seconds(),
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                result.p999(),
                result.max(),
                result.firstFailure(),
                more);
    }
}
