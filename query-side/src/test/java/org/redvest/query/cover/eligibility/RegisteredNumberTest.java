package org.redvest.query.cover.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.query.cover.eligibility.RegisteredNumber.Change;

/** Which of a person's numbers counts, and what its changes come to: asked about 1 July 2026, noon. */
class RegisteredNumberTest {

    private static final Instant AT = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant EARLIER = AT.minusSeconds(60);
    private static final Instant LATER = AT.plusSeconds(60);

    private final RegisteredNumber number = new RegisteredNumber("vol-b", false, EARLIER, true);

    @Test
    void isWhatWasRegisteredWhereNothingChanged() {
        assertThat(reckoned(number)).isEqualTo(new Registration(EARLIER, null, true, false));
    }

    @Test
    void goesByTheChangeThatWasRecordedLastOfThoseUpToTheInstant() {
        number.changed(new Change(4, LATER, null, true));
        number.changed(new Change(3, EARLIER, null, false));
        number.changed(new Change(2, AT, null, true));
        number.changed(new Change(6, AT, "IN_EFFECT", false));
        number.changed(new Change(5, AT, "BANNED", false));
        number.changed(new Change(7, LATER, "BANNED", false));

        assertThat(reckoned(number)).isEqualTo(new Registration(EARLIER, null, false, false));
    }

    @Test
    void takesEffectWithItsFirstApprovalAndEndsWithItsErasure() {
        RegisteredNumber entered = new RegisteredNumber("vol-b", false, null, true);
        entered.changed(new Change(5, LATER, "IN_EFFECT", false));
        entered.changed(new Change(4, EARLIER, "IN_EFFECT", false));
        entered.changed(new Change(6, LATER, "ERASED", false));

        assertThat(reckoned(entered)).isEqualTo(new Registration(EARLIER, LATER, true, false));
    }

    @Test
    void countsBeforeThoseThatWereNotInEffectAndThoseThatWereAbsorbed() {
        RegisteredNumber never = new RegisteredNumber("vol-1", false, null, false);
        RegisteredNumber later = new RegisteredNumber("vol-2", false, LATER, false);
        RegisteredNumber absorbed = new RegisteredNumber("vol-3", true, EARLIER, false);

        assertThat(reckoned(never, later, absorbed, number).agreed()).isTrue();
        assertThat(reckoned(never, later).effectiveAt()).isEqualTo(LATER);
        assertThat(reckoned(never, later, absorbed).effectiveAt()).isEqualTo(EARLIER);
        assertThat(RegisteredNumber.thatCounts(List.of(), AT)).isEmpty();
    }

    private static Registration reckoned(RegisteredNumber... numbers) {
        return RegisteredNumber.thatCounts(List.of(numbers), AT).orElseThrow();
    }
}
