package org.redvest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.TestPostgres;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Reader.Answer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What one process leaves behind for the next, and what two of them know of each other. */
class ProcessesOfThisSideTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String READ_MODELS = "/actuator/readmodels";

    private final VolunteerId volunteer = newVolunteer();
    private final OrganisationId organisation = newOrganisation();

    private final String database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
    private final List<Running> running = new ArrayList<>();

    /** A process of the query side. */
    private record Running(ConfigurableApplicationContext application, Ledger ledger, Reader reader) {

        void stop() {
            application.close();
        }

        Answer disclosed(OrganisationId organisation) {
            return reader.get("/api/v1/disclosure/service-records?organisation={organisation}", organisation.code());
        }

        void build() {
            reader.send(HttpMethod.POST, Map.of(), READ_MODELS);
        }
    }

    private Running start() {
        List<String> arguments = new ArrayList<>(TestIssuer.shared().settings());
        arguments.add("--spring.datasource.url=" + database);
        arguments.add("--server.port=0");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--redvest.reading.patience=30s");
        ConfigurableApplicationContext application =
                new SpringApplicationBuilder(QuerySideApplication.class).run(arguments.toArray(String[]::new));
        LogPositions positions = application.getBean(LogPositions.class);
        Running started = new Running(
                application,
                new Ledger(application.getBean(EventStore.class), positions),
                new Reader(
                        application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                        positions,
                        application.getBean(JsonMapper.class)));
        running.add(started);
        return started;
    }

    @AfterEach
    void stopAll() {
        running.forEach(Running::stop);
    }

    private void record(Running process, String category, int day) {
        record(process, volunteer, category, day);
    }

    private void record(Running process, VolunteerId whose, String category, int day) {
        process.ledger().record(NOON, hours(whose, organisation, category, SIMING, "2052-01-%02d".formatted(day), 60));
    }

    private void begin(Running process) {
        process.ledger().record(NOON, registered(organisation, "服务队"), registered(volunteer, SIMING));
        record(process, "洁净家园", 1);
    }

    private void poison(Running process) {
        jdbc.sql("ALTER TABLE query.service_record ADD CONSTRAINT poison CHECK (category <> '毒') NOT VALID")
                .update();
        record(process, "毒", 2);
    }

    private void awaitRecords(Running process, int records) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        process.disclosed(organisation).json().path("records"))
                .hasSize(records));
    }

    private void awaitStale(Running process) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(process.disclosed(organisation).problem()).isEqualTo("503 STALE"));
    }

    @Test
    void whatWasSetAsideStaysSoOverARestartAndIsMendedThere() {
        Running before = start();
        begin(before);
        poison(before);
        awaitStale(before);
        before.stop();

        Running after = start();

        assertThat(after.disclosed(organisation).problem()).isEqualTo("503 STALE");
        assertThat(after.reader()
                        .get("/api/v1/volunteers/{volunteer}/consents", volunteer.value())
                        .status())
                .isEqualTo(200);
        record(after, "洁净家园", 3);
        after.build();
        awaitRecords(after, 3);
    }

    @Test
    void tablesOfAnotherFormAreMadeAnewAndFilledByThemselves() {
        Running before = start();
        begin(before);
        awaitRecords(before, 1);
        before.stop();
        // as an older version made them
        jdbc.sql("ALTER TABLE query.service_record DROP COLUMN place").update();
        jdbc.sql("UPDATE query.room SET hash = repeat('0', 64) WHERE name = 'facts.service'")
                .update();

        Running after = start();

        awaitRecords(after, 1);
        assertThat(after.reader().get(Map.of(), READ_MODELS).json().path("setAside"))
                .isEmpty();
    }

    @Test
    void oneProcessKnowsWhatTheOtherSetAsideAndMended() {
        Running one = start();
        Running other = start();
        begin(one);
        awaitRecords(one, 1);
        awaitRecords(other, 1);

        poison(one);
        awaitStale(one);
        awaitStale(other);

        other.build();
        awaitRecords(one, 2);
        awaitRecords(other, 2);
    }

    @Test
    void oneProcessTakesWhatTheOtherAppends() {
        Running one = start();
        Running other = start();
        VolunteerId another = newVolunteer();
        begin(one);
        other.ledger().record(NOON, registered(another, SIMING));
        record(other, another, "洁净家园", 2);
        record(one, "洁净家园", 3);
        record(other, another, "洁净家园", 4);

        awaitRecords(one, 4);
        awaitRecords(other, 4);
    }
}
