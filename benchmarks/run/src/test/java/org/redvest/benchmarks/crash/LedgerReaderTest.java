package org.redvest.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who checks the checker: each broken promise is found, and a ledger that keeps them all is not suspected. */
class LedgerReaderTest {

    private static final String WELL_FORMED =
            "positions from 1 without holes, streams from 0 without holes, every event, fact and place once";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private static DatabaseServer server;

    private final Acts acts = new Acts(
            new Cast("", List.of(), List.of(), List.of(), new Duty(List.of(), List.of(), "", Set.of())),
            RandomGenerator.getDefault());
    private final LedgerReader reader = new LedgerReader(server);

    @BeforeAll
    static void startServer() {
        server = DatabaseServer.start(folder);
        Flyway.configure()
                .dataSource(server.jdbcUrl(), null, null)
                .schemas("ledger")
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    /** Two services of one volunteer, acknowledged, each with its points. */
    @BeforeEach
    void writeLedger() throws SQLException {
        server.execute("TRUNCATE ledger.domain_event");
        append(1, "vol", 0, "VolunteerRegistered", "{}");
        certify(2, 1, "rec-1");
        certify(3, 2, "rec-2");
        credit(4, 0, "rec-1", 1);
        credit(5, 1, "rec-2", 2);
        acts.committed("rec-1");
        acts.committed("rec-2");
    }

    @Test
    void suspectsNothingWhereAllIsWell() throws SQLException {
        assertThat(failed()).isEmpty();
    }

    @Test
    void findsAHoleInThePositions() throws SQLException {
        append(7, "vol", 3, "VolunteerRegistered", "{}");

        assertThat(failed()).contains(WELL_FORMED);
    }

    @Test
    void findsAHoleInAStream() throws SQLException {
        append(6, "vol", 4, "VolunteerRegistered", "{}");

        assertThat(failed()).containsExactly(WELL_FORMED);
    }

    @Test
    void findsWhatWasCommittedBehindIt() throws SQLException {
        append(7, "other", 0, "VolunteerRegistered", "{}");
        reader.readOn();
        append(6, "another", 0, "VolunteerRegistered", "{}");

        assertThat(failed()).contains("nothing was committed behind a reader");
    }

    @Test
    void findsAFactThatIsThereTwice() throws SQLException {
        certify(6, 3, "rec-2");

        assertThat(failed()).containsExactly(WELL_FORMED);
    }

    @Test
    void findsPointsThatAreCreditedTwice() throws SQLException {
        credit(6, 2, "rec-2", 2);

        assertThat(failed()).containsExactly(WELL_FORMED);
    }

    @Test
    void findsPointsThatAreMissing() throws SQLException {
        certify(6, 3, "rec-3");
        acts.committed("rec-3");

        assertThat(failed()).containsExactly("every certification has its points");
    }

    @Test
    void findsWhatWasAcknowledgedAndIsLost() throws SQLException {
        acts.committed("rec-lost");

        assertThat(failed()).containsExactly("what was acknowledged is there");
    }

    @Test
    void findsWhatNobodyAcknowledged() throws SQLException {
        certify(6, 3, "rec-ghost");
        credit(7, 2, "rec-ghost", 3);

        assertThat(failed()).containsExactly("what was not acknowledged is not there");
    }

    @Test
    void findsHalfARedemption() throws SQLException {
        append(6, "pts", 2, "PointsReserved", "{\"redemptionId\": \"rdm-1\", \"points\": 1}");

        assertThat(failed())
                .containsExactly(
                        "what was not acknowledged is not there",
                        "a redemption takes points and stock once, or leaves nothing");
    }

    @Test
    void findsAPlaceTooMany() throws SQLException {
        append(6, "shf", 0, "ShiftOpened", "{\"shiftId\": \"shf\", \"terms\": {\"capacity\": 1}}");
        signUp(7, 1, "PlaceTaken", "sgn-1");
        signUp(8, 2, "PlaceTaken", "sgn-2");

        assertThat(failed()).containsExactly(WELL_FORMED, "what was not acknowledged is not there");
    }

    @Test
    void findsWhoWaitsAlthoughAPlaceIsLeft() throws SQLException {
        append(6, "shf", 0, "ShiftOpened", "{\"shiftId\": \"shf\", \"terms\": {\"capacity\": 1}}");
        signUp(7, 1, "WaitingJoined", "sgn-1");

        assertThat(failed()).containsExactly(WELL_FORMED, "what was not acknowledged is not there");
    }

    private static void signUp(long position, long sequence, String type, String signUp) throws SQLException {
        append(position, "shf", sequence, type, """
                {"shiftId": "shf", "signUpId": "%s"}""".formatted(signUp));
    }

    private Stream<String> failed() throws SQLException {
        reader.readOn();
        return reader.check(acts).stream().filter(check -> !check.passed()).map(Check::name);
    }

    private static void certify(long position, long sequence, String record) throws SQLException {
        append(position, "vol", sequence, "HoursCertified", """
                {"recordId": "%s", "minutes": 30}""".formatted(record));
    }

    private static void credit(long position, long sequence, String record, long recordSequence) throws SQLException {
        append(position, "pts", sequence, "PointsCredited", """
                {"recordId": "%s", "recordSequence": %d, "minutes": 30, "points": 5}""".formatted(record, recordSequence));
    }

    private static void append(long position, String stream, long sequence, String type, String payload)
            throws SQLException {
        server.execute("""
                INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, event_identifier,
                    time_stamp, payload_type, payload)
                VALUES (%d, '%s', %d, gen_random_uuid(), now(), 'any.%s', convert_to('%s', 'UTF8'))""".formatted(position, stream, sequence, type, payload));
    }
}
