package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.GUARDIAN;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.citizenId;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.ask;
import static org.redvest.command.Organisers.inDays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.diary.event.DiaryJoined;
import org.redvest.api.service.diary.event.DiaryParted;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.command.ExpireOffer;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftLeftAlone;
import org.redvest.command.Http.Answer;

/** What becomes of open sign-ups when something becomes of whoever signed up, or of the shift. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OpenSignUpsContract {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Map<String, String> BASIS = Map.of("basis", "厦文明办〔2026〕7号");
    private static final Map<String, String> REASON = Map.of("reason", "台风红色预警");

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final Organisers organisers;
    private final AtomicInteger day = new AtomicInteger(10);

    OpenSignUpsContract(Store store) {
        this.side = RunningCommandSide.start(store, "open-sign-ups");
        this.http = side.http();
        this.actors = new Actors(side);
        this.organisers = new Organisers(side, actors);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private Instant nextDay() {
        return inDays(day.getAndIncrement());
    }

    private Answer signUp(String shift, String volunteer) {
        return Organisers.signUp(as(side, volunteer), shift, volunteer);
    }

    private List<PlaceReleased> released(String shift) {
        return organisers.log(shift).stream()
                .filter(PlaceReleased.class::isInstance)
                .map(PlaceReleased.class::cast)
                .toList();
    }

    private void awaitReleased(String shift, String volunteer, ReleaseCause cause) {
        await().atMost(SOON).untilAsserted(() -> assertThat(released(shift))
                .extracting(released -> released.volunteerId().value(), PlaceReleased::cause)
                .contains(tuple(volunteer, cause)));
        assertThat(organisers.diary(volunteer)).hasAtLeastOneElementOfType(CommitmentDropped.class);
    }

    @Test
    void ofWhoIsBannedAreReleasedAndTheirPlaceIsOffered() {
        String shift = organisers.open(nextDay(), 1, true);
        List<String> people = organisers.volunteers(2);
        people.forEach(volunteer -> signUp(shift, volunteer).created());

        http.post("/api/v1/volunteers/" + people.getFirst() + "/ban", BASIS).done();

        awaitReleased(shift, people.getFirst(), ReleaseCause.BANNED);
        assertThat(organisers.log(shift).getLast()).isInstanceOf(PlaceOffered.class);
        actors.assertRefused(409, Problem.VOLUNTEER_BANNED, () -> signUp(shift, people.getFirst()));

        http.post("/api/v1/volunteers/" + people.getFirst() + "/ban/lifting", BASIS)
                .done();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(signUp(shift, people.getFirst()).status()).isEqualTo(201));
    }

    /** Nobody is expected elsewhere than where they signed up for. */
    @Test
    void keepAShiftWhereItIsWhenItsProjectMoves() {
        String project = organisers.anotherProject();
        List<String> shifts = IntStream.range(0, 2)
                .mapToObj(
                        i -> http.post("/api/v1/projects/" + project + "/shifts", Organisers.shift(nextDay(), 5, true))
                                .created()
                                .text("shiftId"))
                .toList();
        String volunteer = actors.registerVolunteer();
        signUp(shifts.getLast(), volunteer).created();

        organisers.move(project, "鸿山公园南门");

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        organisers.log(shifts.getFirst()).getLast())
                .asInstanceOf(type(ShiftChanged.class))
                .satisfies(changed -> assertThat(changed.site().address()).isEqualTo(new Text("鸿山公园南门"))));
        await().atMost(SOON).untilAsserted(() -> assertThat(organisers.log(shifts.getLast()))
                .endsWith(new ShiftLeftAlone(ShiftId.of(shifts.getLast()), 2)));
    }

    @Test
    void ofWhoIsBannedNoMoreStayWhenTheBanIsToldOfAgain() {
        String shift = organisers.open(nextDay(), 1, true);
        String volunteer = actors.registerVolunteer();
        signUp(shift, volunteer).created();
        http.post("/api/v1/volunteers/" + volunteer + "/ban", BASIS).done();
        awaitReleased(shift, volunteer, ReleaseCause.BANNED);
        http.post("/api/v1/volunteers/" + volunteer + "/ban/lifting", BASIS).done();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(signUp(shift, volunteer).status()).isEqualTo(201));
        List<DiaryEvent> before = organisers.diary(volunteer);

        side.tellAgain("close-diaries", volunteer, VolunteerBanned.class);
        side.tellAgain("release-places", DiaryId.of(VolunteerId.of(volunteer)).value(), DiaryClosed.class);

        assertThat(organisers.diary(volunteer)).isEqualTo(before);
        assertThat(released(shift)).hasSize(1);
    }

    @Test
    void thatAnOrganiserLetInAfterAMergeStayWhenItIsToldOfAgain() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String sameTime = organisers.open(start.plusSeconds(1800), 5, true);
        List<String> both = organisers.volunteers(2);
        signUp(shift, both.getLast()).created();
        organisers.merge(both.getFirst(), both.getLast());
        http.post(
                        "/api/v1/shifts/" + sameTime + "/sign-ups",
                        Map.of("volunteerId", both.getFirst(), "termsVersion", 1, "overlapReason", "两处为同一活动"))
                .created();

        side.tellAgain(
                "release-places", DiaryId.of(VolunteerId.of(both.getFirst())).value(), DiaryJoined.class);

        assertThat(released(shift)).isEmpty();
        assertThat(released(sameTime)).isEmpty();
    }

    @Test
    void ofWhoIsErasedAreReleased() {
        String shift = organisers.open(nextDay(), 1, true);
        String volunteer = actors.registerVolunteer();
        signUp(shift, volunteer).created();

        assertThat(http.post("/api/v1/volunteers/" + volunteer + "/erasure").status())
                .isEqualTo(202);

        awaitReleased(shift, volunteer, ReleaseCause.ERASED);
        actors.assertRefused(409, Problem.VOLUNTEER_ERASED, () -> signUp(shift, volunteer));
    }

    @Test
    void ofTwoNumbersOfOnePersonThoseGoThatCannotStandBesideEarlierOnes() {
        Instant start = nextDay();
        String shift = organisers.open(start, 5, true);
        String sameTime = organisers.open(start.plusSeconds(1800), 5, true);
        String elsewhen = organisers.open(nextDay(), 5, true);
        List<String> both = organisers.volunteers(2);
        signUp(shift, both.getFirst()).created();
        signUp(sameTime, both.getLast()).created();
        signUp(elsewhen, both.getLast()).created();
        String mergeCase = organisers.merge(both.getFirst(), both.getLast());

        assertThat(organisers.diary(both.getFirst())).hasAtLeastOneElementOfType(DiaryJoined.class);
        awaitReleased(sameTime, both.getLast(), ReleaseCause.MERGED);
        assertThat(released(shift)).isEmpty();
        assertThat(released(elsewhen)).isEmpty();
        actors.assertRefused(409, Problem.ALREADY_SIGNED_UP, () -> signUp(elsewhen, both.getFirst()));
        actors.assertRefused(409, Problem.VOLUNTEER_MERGED, () -> signUp(shift, both.getLast()));

        http.post("/api/v1/merge-cases/" + mergeCase + "/separation").done();

        assertThat(organisers.diary(both.getFirst())).hasAtLeastOneElementOfType(DiaryParted.class);
        signUp(elsewhen, both.getFirst()).created();
    }

    @Test
    void ofWhoIsBannedUnderAnotherNumberAreReleasedAndTheirOwnOnceTheyArePartedFromIt() {
        String shift = organisers.open(nextDay(), 5, true);
        List<String> both = organisers.volunteers(2);
        signUp(shift, both.getLast()).created();
        String mergeCase = organisers.merge(both.getFirst(), both.getLast());

        http.post("/api/v1/volunteers/" + both.getFirst() + "/ban", BASIS).done();
        awaitReleased(shift, both.getLast(), ReleaseCause.BANNED);

        http.post("/api/v1/merge-cases/" + mergeCase + "/separation").done();
        http.post("/api/v1/volunteers/" + both.getFirst() + "/ban/lifting", BASIS)
                .done();
        signUp(shift, both.getLast()).created();
    }

    @Test
    void ofAMinorWhoseGuardianConsentsNoMoreAreReleased() {
        String shift = organisers.open(nextDay(), 5, true);
        Map<String, Object> minor = with(
                with(
                        citizen(),
                        "documentNumber",
                        citizenId(LocalDate.now(CivilTime.ZONE).minusYears(15))),
                "guardian",
                GUARDIAN);
        String volunteer = http.post("/api/v1/volunteers", minor).created().text("volunteerId");
        signUp(shift, volunteer).created();

        http.post("/api/v1/volunteers/" + volunteer + "/guardian-consents/withdrawal")
                .done();

        awaitReleased(shift, volunteer, ReleaseCause.GUARDIAN_WITHDREW);
        assertThat(organisers.diary(volunteer))
                .<Class<?>>extracting(DiaryEvent::getClass)
                .containsExactly(CommitmentNoted.class, GuardianWithdrawalNoted.class, CommitmentDropped.class);
        actors.assertRefused(422, Problem.GUARDIAN_CONSENT_REQUIRED, () -> signUp(shift, volunteer));

        http.post("/api/v1/volunteers/" + volunteer + "/guardian-consents", GUARDIAN)
                .done();
        signUp(shift, volunteer).created();
        List<DiaryEvent> before = organisers.diary(volunteer);
        side.tellAgain("close-diaries", volunteer, GuardianConsentWithdrawn.class);
        side.tellAgain("release-places", DiaryId.of(VolunteerId.of(volunteer)).value(), GuardianWithdrawalNoted.class);
        assertThat(organisers.diary(volunteer)).isEqualTo(before);
        assertThat(released(shift)).hasSize(1);
    }

    @Test
    void forAShiftThatIsCalledOffAreReleased() {
        Instant start = nextDay();
        String shift = organisers.open(start, 1, true);
        String sameTime = organisers.open(start, 1, true);
        List<String> people = organisers.volunteers(2);
        people.forEach(volunteer -> signUp(shift, volunteer).created());

        http.post("/api/v1/shifts/" + shift + "/cancellation", REASON).done();

        signUp(sameTime, people.getFirst()).created();
        people.forEach(volunteer -> awaitReleased(shift, volunteer, ReleaseCause.SHIFT_CANCELLED));
        assertThat(organisers.log(shift)).noneMatch(PlaceOffered.class::isInstance);
    }

    @Test
    void thatAreOfferedAPlaceExpire() {
        String shift = organisers.open(nextDay(), 1, true);
        List<String> people = organisers.volunteers(3);
        people.forEach(volunteer -> signUp(shift, volunteer).created());
        ask(as(side, people.getFirst()), shift, "withdrawal", people.getFirst()).done();
        String offered = people.get(1);

        side.clock().later(Duration.ofHours(25), () -> {
            actors.assertRefused(
                    409, Problem.OFFER_EXPIRED, () -> ask(as(side, offered), shift, "acceptance", offered));
            side.send(new ExpireOffer(
                    ShiftId.of(shift), ((PlaceOffered) organisers.log(shift).getLast()).signUpId()));
        });

        assertThat(organisers.log(shift)).hasAtLeastOneElementOfType(OfferExpired.class);
        assertThat(((PlaceOffered) organisers.log(shift).getLast())
                        .volunteerId()
                        .value())
                .isEqualTo(people.getLast());
        ask(as(side, people.getLast()), shift, "acceptance", people.getLast()).done();
    }
}
