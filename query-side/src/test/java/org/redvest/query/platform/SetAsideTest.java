package org.redvest.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.offered;
import static org.redvest.query.Facts.registered;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.platform.asking.ReadModels;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A projection that fails is set aside alone. On a database of its own, because its log is not like others'. */
@QuerySideTest
@TestPropertySource(properties = "spring.application.name=set-aside")
class SetAsideTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String SERVICES = "facts.service";
    private static final String DISCLOSURE = "/api/v1/disclosure/service-records?organisation={organisation}";

    private final Ledger ledger;
    private final Reader reader;
    private final ReadModels readModels;
    private final JdbcClient jdbc;

    private VolunteerId volunteer = newVolunteer();
    private OrganisationId organisation = newOrganisation();

    SetAsideTest(Ledger ledger, Reader reader, ReadModels readModels, JdbcClient jdbc) {
        this.ledger = ledger;
        this.reader = reader;
        this.readModels = readModels;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodyServes() {
        volunteer = newVolunteer();
        organisation = newOrganisation();
        ledger.record(NOON, registered(organisation, "服务队"), registered(volunteer, SIMING), service("洁净家园", 1));
        caughtUp();
    }

    @AfterEach
    void allGoOn() {
        assertThat(readModels().path("setAside"))
                .as("what a test set aside, it mends")
                .isEmpty();
    }

    private HoursCertified service(String activity, int day) {
        return hours(volunteer, organisation, activity, SIMING, "2052-01-%02d".formatted(day), 60);
    }

    private void caughtUp() {
        await().atMost(LONG_ENOUGH).until(() -> readModels.position() >= ledger.head());
    }

    private JsonNode readModels() {
        return reader.get(Map.of(), "/actuator/readmodels").json();
    }

    private JsonNode health() {
        return reader.get(Map.of(), "/actuator/health").json();
    }

    private Answer disclosed() {
        return reader.get(DISCLOSURE, organisation.code());
    }

    private void rebuild() {
        reader.send(HttpMethod.POST, Map.of(), "/actuator/readmodels");
        await().atMost(LONG_ENOUGH).until(() -> readModels().path("rebuild").isNull());
        caughtUp();
    }

    private void assertThatAllOthersGoOn() {
        RewardItemId item = newItem();
        ledger.record(NOON, offered(item, 10));
        assertThat(reader.get("/api/v1/reward-items/{item}", item.value()).status())
                .isEqualTo(200);
        assertThat(reader.get("/api/v1/volunteers/{volunteer}/consents", volunteer.value())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatTheDatabaseDoesNotTakeSetsAsideTheOneWhoseRowItIs() {
        jdbc.sql("ALTER TABLE query.service_record ADD CONSTRAINT poison CHECK (category <> '毒') NOT VALID")
                .update();

        long poison = ledger.record(NOON, service("洁净家园", 2), service("毒", 3));
        ledger.record(NOON, service("洁净家园", 4));
        caughtUp();

        assertThat(disclosed().problem()).isEqualTo("503 STALE");
        assertThat(disclosed().json().path("detail").asString()).contains(SERVICES);
        assertThat(reader.get("/api/v1/rankings").problem()).isEqualTo("503 STALE");
        assertThatAllOthersGoOn();
        assertThat(jdbc.sql("SELECT count(*) FROM query.service_record WHERE organisation_id = ?")
                        .param(organisation.code())
                        .query(Long.class)
                        .single())
                .as("rows of the events before")
                .isEqualTo(2);
        assertThat(readModels().at("/setAside/0/projection").asString()).isEqualTo(SERVICES);
        assertThat(readModels().at("/setAside/0/position").asLong()).isEqualTo(poison);
        assertThat(readModels().at("/setAside/0/eventType").asString()).isEqualTo("HoursCertified");
        assertThat(readModels().at("/setAside/0/error").asString()).contains("23514");

        rebuild();

        assertThat(disclosed().json().path("records")).hasSize(4);
    }

    @Test
    void noCaseFileOrHistoryIsToldWithoutTheLogOrTheDelegationsThatItRestsOn() {
        String token = TestIssuer.shared().token("auditor", Role.AUDITOR);
        CaseFileId file = CaseFileId.from(UUID.randomUUID());
        ledger.record(
                NOON.plusSeconds(60),
                Envelope.user("auditor"),
                new CaseFileOpened(file, volunteer, NOON, NOON, new Text("核查"), null));
        List<String> restOnIt = List.of(
                "/api/v1/audit/case-files/" + file,
                "/api/v1/audit/volunteers/" + volunteer + "/difference?knownAt=" + NOON + "&otherKnownAt=" + NOON,
                "/api/v1/audit/volunteers/" + volunteer + "/history");
        assertThat(restOnIt)
                .allSatisfy(address ->
                        assertThat(reader.getAs(token, address).status()).isEqualTo(200));

        for (Map.Entry<String, String> room : Map.of(
                        "log_entry", "type <> 'OrganisationDissolved'", "delegation", "holder <> '毒'")
                .entrySet()) {
            jdbc.sql("ALTER TABLE query.%s ADD CONSTRAINT poison CHECK (%s) NOT VALID"
                            .formatted(room.getKey(), room.getValue()))
                    .update();
            ledger.record(
                    NOON,
                    new OrganisationDissolved(newOrganisation(), newOrganisation(), new Text("合并")),
                    delegated(newDelegation(), null, "毒", Remit.in(new DivisionCode(SIMING)), NOON, Power.values()));
            caughtUp();

            assertThat(restOnIt).allSatisfy(address -> assertThat(
                            reader.getAs(token, address).problem())
                    .as("%s without %s", address, room.getKey())
                    .isEqualTo("503 STALE"));
            rebuild();
        }
    }

    @Test
    void theHealthSaysWhichAndWhyAndTheServiceIsNotDown() {
        jdbc.sql("ALTER TABLE query.service_record ADD CONSTRAINT poison CHECK (category <> '毒') NOT VALID")
                .update();

        ledger.record(NOON, service("毒", 5));
        caughtUp();

        assertThat(reader.get(Map.of(), "/actuator/health").status()).isEqualTo(200);
        assertThat(health().path("status").asString()).isEqualTo("STALE");
        assertThat(health().at("/components/readModels/details/setAside/facts.service")
                        .asString())
                .contains("HoursCertified", "23514")
                .doesNotContain("毒");
        assertThat(health().at("/components/eventProcessors/status").asString()).isEqualTo("UP");
        assertThat(reader.get(Map.of(), "/actuator/health/liveness").status()).isEqualTo(200);

        rebuild();

        assertThat(health().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void anEventThatCannotBeReadSetsAsideWhoTakesItUntilSomebodyDecidesThatItIsPassedOver() {
        long poison = plant("HoursCertified", "{\"volunteerId\": [\"no volunteer\"", "{}");
        caughtUp();
        assertThat(disclosed().problem()).isEqualTo("503 STALE");
        assertThatAllOthersGoOn();

        // a build meets it again, and goes on
        rebuild();
        assertThat(disclosed().problem()).isEqualTo("503 STALE");
        assertThatAllOthersGoOn();

        for (JsonNode aside : readModels().path("setAside")) {
            Answer decided = reader.post(
                    "/actuator/readmodels/" + aside.path("projection").asString(),
                    Map.of("position", aside.path("position").asString(), "reason", "没有内容的记录"));
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        }
        // the later decisions came while the first one's build ran, which did not know them
        await().atMost(LONG_ENOUGH).until(() -> readModels().path("setAside").isEmpty());
        await().atMost(LONG_ENOUGH).until(() -> readModels().path("rebuild").isNull());
        caughtUp();

        assertThat(disclosed().json().path("records")).hasSize(1);
        assertThat(readModels().path("passedOver")).anySatisfy(decision -> {
            assertThat(decision.path("position").asLong()).isEqualTo(poison);
            assertThat(decision.path("reason").asString()).isEqualTo("没有内容的记录");
            assertThat(decision.path("decidedBy").asString()).isEqualTo("somebody");
        });
    }

    @Test
    void whatAnOlderLogHoldsThatNobodyCouldHoldIsReadMendedByAll() {
        HoursCertified hours = service("洁净家园", 7);
        plant(
                "org.redvest.api.service.hours.event.HoursCertified",
                """
                {"recordId":"%s","volunteerId":"%s","organisationId":"%s","certifiedBy":"%s",\
                "activity":"洁净\\u0000家\\ud800园\\n","category":"洁净家园","start":"2052-01-07T01:00:00Z",\
                "end":"2052-01-07T02:00:00Z","serviceDate":"2052-01-07","minutes":60,"division":"%s","place":"\\u202e岛",\
                "timeliness":"ON_TIME","dailyCapVersion":1}""".formatted(
                                hours.recordId().value(),
                                volunteer.value(),
                                organisation.code(),
                                hours.certifiedBy().value(),
                                SIMING),
                "{\"actorKind\":\"USER\",\"actorId\":\"%s\",\"channel\":\"REST\"}".formatted("x".repeat(300)));
        caughtUp();

        assertThat(readModels().path("setAside")).isEmpty();
        assertThat(disclosed().json().at("/records/0/activity").asString()).isEqualTo("洁净\uFFFD家\uFFFD园\uFFFD");
        assertThat(reader.get("/api/v1/audit/volunteers/{volunteer}/history", volunteer.value())
                        .json()
                        .path("events"))
                .anySatisfy(
                        entry -> assertThat(entry.path("actorId").asString()).isEqualTo("x".repeat(255)));

        JsonNode before = reader.get(Map.of(), "/actuator/readmodels/checksums").json();
        rebuild();
        assertThat(reader.get(Map.of(), "/actuator/readmodels/checksums").json())
                .isEqualTo(before);
    }

    @Test
    void nobodyDecidesToPassOverWhatNoProjectionFailedAt() {
        Answer decided = reader.post("/actuator/readmodels/" + SERVICES, Map.of("position", "1", "reason", "so"));

        assertThat(decided.status()).isEqualTo(400);
    }

    /** Puts an event into the log as no command would. */
    private long plant(String type, String payload, String envelope) {
        jdbc.sql("""
                        INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, type,
                            event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT max(global_index) + 1, :stream, 0, 'Volunteer', :id, '2022-05-01T04:00:00Z', :type, '1',
                            :payload, :envelope FROM ledger.domain_event""")
                .param("stream", "planted-" + UUID.randomUUID())
                .param("id", UUID.randomUUID())
                .param("type", type)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("envelope", envelope.getBytes(StandardCharsets.UTF_8))
                .update();
        return ledger.head();
    }
}
