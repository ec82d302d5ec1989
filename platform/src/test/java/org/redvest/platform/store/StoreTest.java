package org.redvest.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class StoreTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25P03", "53300", "55P03", "57P01"})
    void isAwayWhereARepetitionIsAnswered(String state) {
        assertThat(Store.isAway(new IllegalStateException(new SQLException("ended", state))))
                .isTrue();
    }

    @Test
    void isAwayWhereTheEndOfAConnectionHidesBehindItsRollback() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("asked", new SQLException("idle for too long", "25P03")));

        assertThat(Store.isAway(rollback)).isTrue();
    }

    @Test
    void isThereWhereARowIsRefused() {
        assertThat(Store.isAway(new SQLException("there is one already", "23505")))
                .isFalse();
        assertThat(Store.isAway(new TransactionSystemException("JDBC rollback failed")))
                .isFalse();
    }
}
