package org.redvest.api.person.qualification.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.VolunteerId;

class QualificationRecordedTest {

    private static QualificationRecorded from(String first, @Nullable LocalDate last) {
        return new QualificationRecorded(
                QualificationId.from(new UUID(1, 1)),
                VolunteerId.from(new UUID(1, 2)),
                new Text("红十字救护员"),
                new Text("厦门市红十字会"),
                Sealed.of("v1:number"),
                LocalDate.parse(first),
                last,
                new Text("0".repeat(64)));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-29, false", "2023-06-30, true", "2026-06-28, true", "2026-06-29, true", "2026-06-30, false"})
    void holdsFromItsFirstDayToTheEndOfItsLast(LocalDate day, boolean holds) {
        assertThat(from("2023-06-30", LocalDate.of(2026, 6, 29)).holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void holdsForEverWhereItHasNoLastDay() {
        assertThat(from("2023-06-30", null).holdsOn(LocalDate.of(2123, 6, 30))).isTrue();
    }

    @Test
    void isValidForWholeDaysInChina() {
        QualificationRecorded recorded = from("2023-06-30", LocalDate.of(2026, 6, 29));

        assertThat(recorded.validFrom()).isEqualTo(Instant.parse("2023-06-29T16:00:00Z"));
        assertThat(recorded.validUntil()).isEqualTo(Instant.parse("2026-06-29T16:00:00Z"));
    }

    @Test
    void hasNoEndThatNobodyCanHold() {
        assertThat(from("2023-06-30", null).validUntil()).isNull();
        assertThat(from("2023-06-30", LocalDate.of(9999, 12, 31)).validUntil()).isNull();
    }
}
