package org.redvest.api.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class CalendarSecretTest {

    private static final String SECRET = "7Q4M0ZK2V9H3C8XJ5T1RDBNW6E";

    @Test
    void isReadInSmallLettersToo() {
        assertThat(CalendarSecret.of("7q4m0zk2v9h3c8xj5t1rdbnw6e")).isEqualTo(CalendarSecret.of(SECRET));
    }

    @Test
    void isToldByItsValueAlone() {
        CalendarSecret secret = CalendarSecret.of(SECRET);

        assertThat(secret.value()).isEqualTo(SECRET);
        assertThat(secret.toString()).doesNotContain(SECRET);
        assertThat(secret.sha256().value()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7Q4M", "7Q4M0ZK2V9H3C8XJ5T1RDBNW6U", "7Q4M0ZK2V9H3C8XJ5T1RDBNW6E0", "../../etc/passwd"})
    void isRefusedWhereNoneCanBe(String given) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CalendarSecret.of(given));

        assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_CALENDAR);
    }
}
