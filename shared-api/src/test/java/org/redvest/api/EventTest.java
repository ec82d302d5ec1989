package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.person.volunteer.event.VolunteerErased;

class EventTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z");
    private static final Instant NEXT_NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    @Test
    void holdsFromItsRecordingOnUnlessItSaysOtherwise() {
        assertThat(new VolunteerErased(SHEN).validFrom()).isNull();
        assertThat(new VolunteerErased(SHEN).validUntil()).isNull();
    }

    @Test
    void holdsForItsPeriodWhereItHasOne() {
        Event policy = new InsurancePolicyRecorded(
                InsurancePolicyId.from(new UUID(1, 1)),
                new Text("人保财险"),
                new Text("P-1"),
                1,
                NEW_YEAR,
                NEXT_NEW_YEAR,
                null);

        assertThat(policy.validFrom()).isEqualTo(NEW_YEAR);
        assertThat(policy.validUntil()).isEqualTo(NEXT_NEW_YEAR);
    }

    @Test
    void holdsFromTheBeginningOfItsDayInChinaWhereItHasADate() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Event figure = new PolicyAdopted(PolicyKind.POINTS_PER_HOUR, 1, new Text("id"), 10, day, new Text("决定"));
        Event training = new TrainingRecorded(
                FileEntryId.from(new UUID(2, 1)), SHEN, new Text("急救"), new Text("包扎"), 60, new Text("红十字会"), day);

        assertThat(figure.validFrom()).isEqualTo(NEW_YEAR);
        assertThat(training.validFrom()).isEqualTo(NEW_YEAR);
        assertThat(training.validUntil()).isNull();
    }
}
