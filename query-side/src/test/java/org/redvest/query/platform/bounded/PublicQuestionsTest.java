package org.redvest.query.platform.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.platform.bounded.PublicQuestions.Bounds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.http.HttpHeaders;

@QuerySideTest
class PublicQuestionsTest {

    private final Ledger ledger;
    private final Reader reader;
    private final HikariDataSource pool;
    private final DataSourceProperties database;
    private final DataSource everybodys;

    PublicQuestionsTest(
            Ledger ledger,
            Reader reader,
            @Qualifier("publicQuestionsDataSource") HikariDataSource pool,
            DataSourceProperties database,
            DataSource everybodys) {
        this.ledger = ledger;
        this.reader = reader;
        this.pool = pool;
        this.database = database;
        this.everybodys = everybodys;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings?from=1901-01-01",
                "/api/v1/disclosure/service-records?from=1901-01-01",
                "/api/v1/disclosure/service-records?cursor=1",
                "/api/v1/disclosure/service-records/rec-00000000-0000-0000-0000-000000000000",
                "/api/v1/stories",
                "/api/v1/honours?kind=PERSON",
                "/api/v1/commendation-rounds",
                "/api/v1/commendation-rounds/cmr-00000000-0000-0000-0000-000000000000/candidates"
            })
    void areToldToComeBackWhileAllOfTheirConnectionsAreInUse(String question) throws SQLException {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }

            Answer answer = reader.get(question);

            assertThat(answer.problem()).isEqualTo("503 BUSY");
            assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
            // and nobody else notices
            assertThat(reader.get("/api/v1/volunteers/{volunteer}", volunteer).status())
                    .isEqualTo(200);
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(reader.get(question).status()).isNotEqualTo(503);
    }

    @Test
    void areEndedByTheDatabaseWhenTheyTakeTooLong() throws SQLException {
        Bounds bounds = new Bounds(1, Duration.ofMillis(50), Duration.ofSeconds(10));
        try (HikariDataSource impatient =
                        new PublicQuestions().publicQuestionsDataSource(database, bounds, everybodys);
                Connection connection = impatient.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("SELECT count(*) FROM generate_series(1, 1000000000000)"))
                    .returns("57014", SQLException::getSQLState);
        }
    }

    @Test
    void changeNothing() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("DELETE FROM query.service_record"))
                    .returns("25006", SQLException::getSQLState);
        }
    }
}
