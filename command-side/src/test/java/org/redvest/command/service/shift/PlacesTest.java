package org.redvest.command.service.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.command.service.shift.Places.Offering;

class PlacesTest {

    private static final ShiftId SHIFT = ShiftId.from(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-07T00:00:00Z");
    private static final Offering OFFERING = new Offering(NOW, Duration.ofHours(24), UNTIL);
    private static final Text REASON = new Text("场地变小");

    private final Places places = new Places();

    PlacesTest() {
        places.have(1);
    }

    private static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    private static SignUpId of(int number) {
        return SignUpId.from(new UUID(3, number));
    }

    private SignUpEvent signUp(int number) {
        SignUpEvent event = places.signUp(
                new SignUp(SHIFT, of(number), volunteer(number), 1, null), Set.of(volunteer(number)), true);
        places.evolve(event);
        return event;
    }

    private Places.Entry entry(int number) {
        return places.of(of(number)).orElseThrow();
    }

    private void happen(List<SignUpEvent> events) {
        events.forEach(places::evolve);
    }

    private @Nullable SignUpState standing(int number) {
        return places.of(of(number)).map(Places.Entry::standing).orElse(null);
    }

    @Test
    void goToTheFirstAndHaveTheOthersWait() {
        assertThat(signUp(1)).isInstanceOf(PlaceTaken.class);
        assertThat(signUp(2)).isInstanceOf(WaitingJoined.class);
        assertRefused(
                Problem.SHIFT_FULL,
                () -> places.signUp(new SignUp(SHIFT, of(3), volunteer(3), 1, null), Set.of(volunteer(3)), false));
    }

    @Test
    void goToEachPersonOnceUnderWhicheverNumber() {
        signUp(1);

        assertRefused(
                Problem.ALREADY_SIGNED_UP,
                () -> places.signUp(
                        new SignUp(SHIFT, of(2), volunteer(2), 1, null), Set.of(volunteer(2), volunteer(1)), true));
    }

    @Test
    void areOfferedToWhoWaitsLongestAndTakenByNobodyElse() {
        signUp(1);
        signUp(2);
        signUp(3);
        places.evolve(places.withdraw(SHIFT, entry(1), false));

        List<SignUpEvent> offers = places.offers(SHIFT, OFFERING);

        assertThat(offers)
                .containsExactly(new PlaceOffered(SHIFT, of(2), volunteer(2), NOW.plus(Duration.ofHours(24))));
        happen(offers);
        assertThat(places.offers(SHIFT, OFFERING)).isEmpty();
        assertThat(signUp(4)).isInstanceOf(WaitingJoined.class);
    }

    @Test
    void areNotTakenByANewcomerWhileSomebodyWaits() {
        signUp(1);
        signUp(2);
        places.evolve(places.withdraw(SHIFT, entry(1), false));

        // the offer to the one who waits comes in the same decision; a newcomer between the two waits too
        assertThat(signUp(3)).isInstanceOf(WaitingJoined.class);
    }

    @Test
    void areOfferedUntilTheEndOfSignUpAtTheLatestAndThenNoMore() {
        signUp(1);
        signUp(2);
        places.evolve(places.withdraw(SHIFT, entry(1), false));

        assertThat(places.offers(SHIFT, new Offering(UNTIL.minusSeconds(60), Duration.ofHours(24), UNTIL)))
                .containsExactly(new PlaceOffered(SHIFT, of(2), volunteer(2), UNTIL));
        assertThat(places.offers(SHIFT, new Offering(UNTIL, Duration.ofHours(24), UNTIL)))
                .isEmpty();
    }

    @Test
    void areAcceptedInTime() {
        signUp(1);
        signUp(2);
        assertRefused(Problem.NO_OFFER, () -> places.accept(SHIFT, entry(2), NOW));
        places.evolve(places.withdraw(SHIFT, entry(1), false));
        happen(places.offers(SHIFT, OFFERING));
        Instant until = NOW.plus(Duration.ofHours(24));

        assertRefused(Problem.OFFER_EXPIRED, () -> places.accept(SHIFT, entry(2), until));
        places.evolve(places.accept(SHIFT, entry(2), until.minusNanos(1)));

        assertThat(standing(2)).isEqualTo(SignUpState.CONFIRMED);
        assertThat(places.expire(SHIFT, of(2), until)).isEmpty();
    }

    @Test
    void goOnWhereAnOfferExpires() {
        signUp(1);
        signUp(2);
        signUp(3);
        places.evolve(places.withdraw(SHIFT, entry(1), false));
        happen(places.offers(SHIFT, OFFERING));
        Instant until = NOW.plus(Duration.ofHours(24));

        assertRefused(Problem.BUSY, () -> places.expire(SHIFT, of(2), until.minusNanos(1)));
        SignUpEvent expired = places.expire(SHIFT, of(2), until).orElseThrow();
        assertThat(expired).isEqualTo(new OfferExpired(SHIFT, of(2), volunteer(2)));
        places.evolve(expired);
        happen(places.offers(SHIFT, new Offering(until, Duration.ofHours(24), UNTIL)));

        assertThat(standing(2)).isNull();
        assertThat(standing(3)).isEqualTo(SignUpState.OFFERED);
    }

    @Test
    void areWithdrawnFromLateOnlyByWhoHasOne() {
        signUp(1);
        signUp(2);

        assertThat(places.withdraw(SHIFT, entry(1), true)).isInstanceOf(SignUpWithdrawnLate.class);
        assertThat(places.withdraw(SHIFT, entry(2), true)).isInstanceOf(SignUpWithdrawn.class);
    }

    @Test
    void areNeverLoweredSilently() {
        places.have(3);
        signUp(1);
        signUp(2);
        signUp(3);

        assertRefused(Problem.CAPACITY_BELOW_TAKEN, () -> places.releases(SHIFT, 1, List.of()));
        for (List<Release> wrong : List.of(
                List.of(new Release(of(1), REASON)),
                List.of(new Release(of(1), REASON), new Release(of(1), REASON)),
                List.of(new Release(of(1), REASON), new Release(of(9), REASON)),
                List.of(new Release(of(1), REASON), new Release(of(2), REASON), new Release(of(3), REASON)))) {
            assertRefused(Problem.RELEASE_LIST_INVALID, () -> places.releases(SHIFT, 1, wrong));
        }
        assertThat(places.releases(SHIFT, 1, List.of(new Release(of(3), REASON), new Release(of(1), REASON))))
                .extracting(SignUpEvent::signUpId)
                .containsExactly(of(3), of(1));
        assertThat(places.releases(SHIFT, 3, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void areSoManyAsAShiftCanHave(int capacity) {
        assertRefused(Problem.CAPACITY_INVALID, () -> Places.require(capacity));
    }
}
