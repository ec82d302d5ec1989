package org.redvest.benchmarks.city;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.redvest.api.CivilTime;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.city.Divisions;
import org.redvest.city.Residents;
import org.redvest.city.WorkingDays;
import org.redvest.command.CommandSideApplication;
import org.redvest.command.automation.Automation;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.vault.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a city into a ledger: {@code CityGenerator <jdbcUrl> <dataDirectory> <volunteers> <seed>}. The ledger may be
 * empty, not even migrated; the data directory is that of the RedVest that will serve it, because it holds the keys
 * under which documents are recognised. No RedVest may run on the database meanwhile. Progress goes to the standard
 * error, the result to the standard output as JSON.
 */
public final class CityGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(CityGenerator.class);

    private final City city;

    private CityGenerator(City city) {
        this.city = city;
    }

    /**
     * What was written.
     *
     * @param minutes of all service records
     * @param seconds it took
     */
    public record Written(int volunteers, int organisations, int records, long minutes, long events, double seconds) {}

    static void main(String[] arguments) {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("CityGenerator <jdbcUrl> <dataDirectory> <volunteers> <seed>");
        }
        // what logs to the console must not mix with the result
        PrintStream result = System.out;
        System.setOut(System.err);
        City city = City.of(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        int status = 1;
        try {
            result.println(JsonMapper.shared().writeValueAsString(write(city, arguments[0], Path.of(arguments[1]))));
            status = 0;
        } catch (SQLException | IOException | RuntimeException failure) {
            LOG.error("The city is not written", failure);
        }
        // a thread that Axon leaves behind would keep the process alive
        System.exit(status);
    }

    /** Writes a city into the ledger of this database and these keys. */
    public static Written write(City city, String jdbcUrl, Path dataDirectory) throws SQLException, IOException {
        Instant begin = Instant.now();
        try (ConfigurableApplicationContext redVest = new SpringApplicationBuilder(CommandSideApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + jdbcUrl,
                        "--redvest.keys.directory=" + dataDirectory.resolve("keys"),
                        "--redvest.keys.create=true",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN")) {
            long events = new CityGenerator(city).write(redVest, jdbcUrl);
            double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
            return new Written(
                    city.volunteers(), city.organisations(), city.records(), city.minutes(), events, seconds);
        }
    }

    private long write(ApplicationContext redVest, String jdbcUrl) throws SQLException, IOException {
        redVest.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        KeyRing keys = redVest.getBean(KeyRing.class);
        var places = new Places(redVest.getBean(Divisions.class), redVest.getBean(Residents.class));
        var deadlines = new Deadlines(redVest.getBean(WorkingDays.class));
        // read now: while the log has no indexes, nobody else can read it
        Figures figures = Figures.of(redVest.getBean(Policies.class));
        ServicePlan plan = new ServicePlan(city);
        long events;
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            var ledger = new LedgerCopy(connection, redVest.getBean("eventSerializer", Serializer.class));
            ledger.keepKeys(city, keys);
            events = ledger.append(city.events(), pen -> new Chronicle(
                            city, plan, places, deadlines, figures, document -> claim(document, keys), watched(pen))
                    .tell());
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM (ANALYZE) ledger.domain_event, vault.person_key");
            }
        }
        automationsHaveSeenAll(redVest);
        return events;
    }

    private Consumer<Fact> watched(Consumer<Fact> pen) {
        var progress = new Progress(city.events());
        return fact -> {
            pen.accept(fact);
            progress.passed(fact.at());
        };
    }

    /** As the command side names the claim of a document. */
    private static IdentityClaimId claim(IdentityDocument document, KeyRing keys) {
        return IdentityClaimId.ofHash(keys.hexHash("identity-document", document.canonical()));
    }

    /**
     * Moves the automations to the head: what they would do about these events is told by events that follow. Without it
     * they would go through the whole city and find that all is done.
     */
    private static void automationsHaveSeenAll(ApplicationContext redVest) {
        TokenStore tokens = redVest.getBean(TokenStore.class);
        TrackingToken head = redVest.getBean(EventStore.class).createHeadToken();
        redVest.getBean(TransactionManager.class).executeInTransaction(() -> {
            for (int segment : tokens.fetchSegments(Automation.PROCESSOR)) {
                tokens.fetchToken(Automation.PROCESSOR, segment);
                tokens.storeToken(head, Automation.PROCESSOR, segment);
                tokens.releaseClaim(Automation.PROCESSOR, segment);
            }
        });
    }

    /** Says every year how far it is. */
    private static final class Progress {

        private final long about;
        private final Instant begin = Instant.now();
        private Instant nextYear = Instant.MIN;
        private long events;

        Progress(long about) {
            this.about = about;
        }

        void passed(Instant at) {
            events++;
            if (!at.isBefore(nextYear)) {
                int year = CivilTime.dateOf(at).getYear();
                nextYear = CivilTime.startOf(LocalDate.of(year + 1, 1, 1));
                double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
                System.err.printf("%d: %,d of about %,d events after %.0f s%n", year, events, about, seconds);
            }
        }
    }
}
