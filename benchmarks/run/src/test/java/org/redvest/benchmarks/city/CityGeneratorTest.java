package org.redvest.benchmarks.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.city.CityGenerator.Written;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.platform.TestPostgres;
import org.redvest.standalone.RedVest;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated city, served by RedVest: everything that was written holds against the real rules. */
@TestInstance(Lifecycle.PER_CLASS)
class CityGeneratorTest {

    private static final City CITY = City.of(300, 42);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set by generate
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set by generate
    private Written written;

    /** Events before the city's own: the policies with which a ledger begins. */
    private long founding;

    @SuppressWarnings("NullAway.Init") // set by generate
    private ConfigurableApplicationContext redVest;

    @SuppressWarnings("NullAway.Init") // set by generate
    private JdbcClient jdbc;

    @BeforeAll
    void generate(@TempDir Path empty) throws SQLException, IOException {
        directory = empty;
        String database = TestPostgres.freshDatabase();
        written = CityGenerator.write(CITY, database, directory);
        founding = JdbcClient.create(dataSource(database))
                        .sql("SELECT max(global_index) FROM ledger.domain_event")
                        .query(Long.class)
                        .single()
                - written.events();
        redVest = SpringApplication.run(
                RedVest.class,
                "--server.port=0",
                "--redvest.demo=true",
                "--spring.datasource.url=" + database,
                "--redvest.data-directory=" + directory);
        jdbc = redVest.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        redVest.close();
    }

    @Test
    void isTheSameCityForTheSameSeed() throws SQLException, IOException {
        String database = TestPostgres.freshDatabase();
        CityGenerator.write(CITY, database, directory);

        assertThat(checksum(JdbcClient.create(dataSource(database)))).isEqualTo(checksum(jdbc));
    }

    private static DataSource dataSource(String database) {
        return new DriverManagerDataSource(database);
    }

    private String checksum(JdbcClient database) {
        return database.sql("SELECT md5(string_agg(md5(event::text), '' ORDER BY global_index))"
                        + " FROM ledger.domain_event AS event WHERE global_index BETWEEN ? AND ?")
                .params(founding + 1, founding + written.events())
                .query(String.class)
                .single();
    }

    @Test
    void hasNoHoles() {
        assertThat(count("""
                SELECT count(*) FROM (SELECT aggregate_identifier FROM ledger.domain_event GROUP BY 1
                    HAVING min(sequence_number) <> 0 OR max(sequence_number) + 1 <> count(*)) AS holes""")).isZero();
        assertThat(count("SELECT max(global_index) - count(*) FROM ledger.domain_event"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM (SELECT time_stamp < lag(time_stamp) OVER (ORDER BY global_index) AS back
                    FROM ledger.domain_event WHERE global_index > %d AND global_index <= %d) AS steps WHERE back""".formatted(founding, founding + written.events()))).isZero();
    }

    @Test
    void isWhatTheReadModelsSay() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/actuator/readmodels").path("complete").asBoolean());
        JsonNode totals =
                get("/api/v1/disclosure/service-records?to=2024-12-31&limit=1").path("totals");

        assertThat(totals.path("records").asInt()).isEqualTo(CITY.records());
        assertThat(totals.path("minutes").asLong()).isEqualTo(CITY.minutes());
        assertThat(count("SELECT count(*) FROM query.organisation")).isEqualTo(CITY.organisations());
        assertThat(get("/api/v1/insurance/insured?at=2025-06-01T00:00:00%2B08:00&limit=1")
                        .path("total")
                        .asInt())
                .isEqualTo(CITY.volunteers());
        assertThat(count("SELECT count(*) FROM (SELECT volunteer_id, sum(free_delta) AS free FROM query.passbook_entry"
                        + " GROUP BY 1) AS accounts WHERE free < 0"))
                .isZero();
        assertThat(count("SELECT count(*) FROM query.shop_item WHERE available < 0"))
                .isZero();
    }

    @Test
    void sealsWhatTheVaultOpens() {
        JsonNode registered = payload("VolunteerRegistered", "documentKind", "CITIZEN_ID");
        VolunteerId volunteer = VolunteerId.of(registered.path("volunteerId").asString());
        PersonalDataVault vault = redVest.getBean(PersonalDataVault.class);

        String number = vault.open(
                        volunteer,
                        "documentNumber",
                        Sealed.of(registered.path("documentNumber").asString()))
                .orElseThrow();
        String name = vault.open(
                        volunteer, "name", Sealed.of(registered.path("name").asString()))
                .orElseThrow();

        assertThat(number).startsWith("35029");
        assertThat(registered.path("maskedName").asString()).startsWith(name.substring(0, 1));
        assertThat(redVest.getBean(Volunteers.class)
                        .with(IdentityDocument.of(DocumentKind.CITIZEN_ID, number, null, LocalDate.of(2025, 1, 1))))
                .contains(volunteer);
    }

    @Test
    void obeysTheRulesThatCommandsFind() {
        JsonNode hours = payload("HoursCertified", "category", Words.CATEGORIES.getFirst());
        VolunteerId volunteer = VolunteerId.of(hours.path("volunteerId").asString());
        VolunteerId leader = VolunteerId.of(hours.path("certifiedBy").asString());
        Commands commands = redVest.getBean(Commands.class);
        Instant start = Instant.parse(hours.path("start").asString());
        Instant end = Instant.parse(hours.path("end").asString());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(certify(volunteer, leader, start, end), Envelope.user("city-officer")))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.HOURS_OVERLAP));

        CertifyHours inTheNextYear = certify(
                volunteer, leader, Instant.parse("2025-03-01T01:00:00Z"), Instant.parse("2025-03-01T09:00:00Z"));
        assertThat(commands.send(inTheNextYear, Envelope.user("city-officer"))).isEqualTo(Effect.RECORDED);
        assertThat(commands.send(
                                new RedeemPoints(
                                        RedemptionId.from(UUID.randomUUID()), withPoints(), CITY.rewardItem(0), 1),
                                Envelope.user("city-officer"))
                        .points())
                .isEqualTo(5);

        // the points of these hours alone: those of the city's are told by the city
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(credits())
                .isEqualTo(CITY.records() + 1));
    }

    /** What RedVest writes for the same, beside the times and the ids. */
    @Test
    void looksLikeWhatRedVestWrites() {
        JsonNode hours = payload("HoursCertified", "category", Words.CATEGORIES.get(1));
        CertifyHours inTheNextYear = certify(
                VolunteerId.of(hours.path("volunteerId").asString()),
                VolunteerId.of(hours.path("certifiedBy").asString()),
                Instant.parse("2025-04-01T01:00:00Z"),
                Instant.parse("2025-04-01T02:00:00Z"));
        redVest.getBean(Commands.class).send(inTheNextYear, Envelope.user("city-officer"));

        String shape = """
                SELECT DISTINCT concat_ws(' ', type, payload_type, payload_revision, (SELECT string_agg(key, ',') FROM json_object_keys(
                        convert_from(payload, 'UTF8')::json) AS key), (SELECT string_agg(key, ',')
                        FROM json_object_keys(convert_from(meta_data, 'UTF8')::json) AS key))
                FROM ledger.domain_event WHERE payload_type LIKE '%HoursCertified'""";
        assertThat(jdbc.sql(shape).query(String.class).list()).hasSize(1);
    }

    private CertifyHours certify(VolunteerId volunteer, VolunteerId leader, Instant start, Instant end) {
        return new CertifyHours(
                volunteer,
                ServiceRecordId.from(UUID.randomUUID()),
                CITY.organisation(0),
                leader,
                new Text("沙滩清洁"),
                new Text(Words.CATEGORIES.getFirst()),
                ServiceInterval.of(start, end),
                new DivisionCode("350203001001"),
                new Text("沙坡尾海滩"));
    }

    private VolunteerId withPoints() {
        return VolunteerId.of(
                jdbc.sql("""
                        SELECT convert_from(payload, 'UTF8')::json ->> 'volunteerId' AS volunteer,
                            sum(CASE WHEN payload_type LIKE '%Reserved' THEN -1 ELSE 1 END
                                * (convert_from(payload, 'UTF8')::json ->> 'points')::int) AS free
                        FROM ledger.domain_event WHERE type = 'PointsAccount' GROUP BY 1 ORDER BY 2 DESC LIMIT 1""").query((row, number) -> row.getString("volunteer")).single());
    }

    private long credits() {
        return count("SELECT count(*) FROM ledger.domain_event WHERE payload_type LIKE '%PointsCredited'"
                + " AND convert_from(payload, 'UTF8')::json ->> 'serviceDate' <> '2025-04-01'");
    }

    private JsonNode payload(String type, String field, String value) {
        return JsonMapper.shared()
                .readTree(jdbc.sql(
                                "SELECT convert_from(payload, 'UTF8') FROM ledger.domain_event WHERE payload_type = ?"
                                        + " AND convert_from(payload, 'UTF8')::json ->> ? = ? ORDER BY global_index LIMIT 1")
                        .params(type, field, value)
                        .query(String.class)
                        .single());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private JsonNode get(String path) {
        String address = "http://localhost:" + redVest.getEnvironment().getProperty("local.server.port");
        try {
            return JsonMapper.shared()
                    .readTree(http.send(
                                    HttpRequest.newBuilder(URI.create(address + path))
                                            .header(
                                                    DemoActor.HEADER,
                                                    new DemoActor(address, "city-officer").authorization())
                                            .header("Accept", "application/json")
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
