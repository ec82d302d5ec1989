package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;

/** The rule, whatever the database says: asked about 1 July 2026, noon. */
class RegistrationTest {

    private static final Instant AT = Instant.parse("2026-07-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // effective, erased, agreed, banned, covered, insured, reasons
                "2026-01-01, -, true, false, true, true, REGISTERED POLICY_IN_FORCE",
                "2026-01-01, -, true, false, false, false, REGISTERED NO_POLICY_IN_FORCE",
                "2026-01-01, -, true, true, true, false, BANNED POLICY_IN_FORCE",
                "2026-01-01, 2026-06-01, true, false, true, false, ERASED POLICY_IN_FORCE",
                "2026-01-01, 2026-06-01, true, true, true, false, ERASED POLICY_IN_FORCE",
                "2026-01-01, 2026-08-01, true, false, true, true, REGISTERED POLICY_IN_FORCE",
                "2026-08-01, -, true, false, true, false, NOT_YET_REGISTERED POLICY_IN_FORCE",
                "2026-08-01, -, true, false, false, false, NOT_YET_REGISTERED NO_POLICY_IN_FORCE",
                // what may not be told is not told, whatever it is
                "2026-01-01, -, false, false, true, -, NO_CONSENT",
                "2026-08-01, -, false, true, false, -, NO_CONSENT",
                // and of whom there is nothing to tell, that is said first
                "-, -, false, false, true, false, NOT_IN_EFFECT",
                "-, 2026-06-01, true, false, true, false, NOT_IN_EFFECT"
            })
    void isInsuredOrNotForEveryReason(
            @Nullable String effective,
            @Nullable String erased,
            boolean agreed,
            boolean banned,
            boolean covered,
            @Nullable Boolean insured,
            String reasons) {
        Registration registration = new Registration(midnight(effective), midnight(erased), agreed, banned);

        List<Reason> found = registration.reasons(AT, covered ? Reason.POLICY_IN_FORCE : Reason.NO_POLICY_IN_FORCE);

        assertThat(found)
                .containsExactly(
                        Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toArray(Reason[]::new));
        assertThat(Registration.insured(found)).isEqualTo(insured);
    }

    @Test
    void isNeitherInsuredNorNotWhereNoPolicyIsOnRecord() {
        List<Reason> found =
                new Registration(AT.minusSeconds(1), null, true, false).reasons(AT, Reason.NO_POLICY_ON_RECORD);

        assertThat(found).containsExactly(Reason.REGISTERED, Reason.NO_POLICY_ON_RECORD);
        assertThat(Registration.insured(found)).isNull();
    }

    private static @Nullable Instant midnight(@Nullable String date) {
        return date == null ? null : Instant.parse(date + "T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T12:00:00.000001Z, NOT_YET_REGISTERED", "2026-07-01T12:00:00Z, REGISTERED"})
    void beginsAtTheInstantAtWhichItTakesEffect(Instant effective, Reason reason) {
        assertThat(new Registration(effective, null, true, false).reasons(AT, Reason.POLICY_IN_FORCE))
                .startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T12:00:00.000001Z, REGISTERED", "2026-07-01T12:00:00Z, ERASED"})
    void endsAtTheInstantOfTheErasure(Instant erased, Reason reason) {
        assertThat(new Registration(AT.minusSeconds(1), erased, true, false).reasons(AT, Reason.POLICY_IN_FORCE))
                .startsWith(reason);
    }
}
