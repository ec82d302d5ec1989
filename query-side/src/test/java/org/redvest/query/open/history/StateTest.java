package org.redvest.query.open.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.certificate;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.reserved;
import static org.redvest.query.Facts.trained;
import static org.redvest.query.Facts.unmerged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Sealed;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.StateDifference;
import org.redvest.api.open.history.query.StateDifference.Change;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** How one person stood as of two instants. */
@QuerySideTest
class StateTest {

    private static final String STATE = "/api/v1/audit/volunteers/{volunteer}/state";
    private static final String AS_OF = STATE + "?validAt={valid}&knownAt={known}";
    private static final String DIFFERENCE = "/api/v1/audit/volunteers/{volunteer}/difference";
    private static final Text WHY = new Text("核对签到表");

    private final Ledger ledger;
    private final Reader reader;
    private VolunteerId person = newVolunteer();

    StateTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private VolunteerState state(VolunteerId volunteer, Instant validAt, Instant knownAt) {
        return reader.ask(VolunteerState.class, AS_OF, volunteer, validAt, knownAt);
    }

    private static Instant day(int day) {
        return NOON.plusSeconds(86_400L * day);
    }

    private static HoursCorrected corrected(HoursCertified hours, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                hours.start(),
                hours.start().plusSeconds(60 * minutes),
                hours.serviceDate(),
                minutes,
                WHY,
                new Subject("s-proposer"),
                1);
    }

    private static HoursRevoked revoked(HoursCertified hours) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null,
                null);
    }

    /** What one test tells of somebody, no other one knows. */
    @BeforeEach
    void somebodyElse() {
        person = newVolunteer();
    }

    @Test
    void saysThatAGuardianConsentedAtTheRegistrationUntilTheyWithdrewIt() {
        VolunteerRegistered adult = registered(person, HONGSHAN);
        ledger.record(
                day(0),
                new VolunteerRegistered(
                        person,
                        adult.documentKind(),
                        adult.name(),
                        adult.documentNumber(),
                        adult.birthDate(),
                        null,
                        null,
                        adult.maskedName(),
                        adult.residence(),
                        adult.skills(),
                        adult.categories(),
                        new Guardian(Sealed.of("v1:name"), Sealed.of("v1:number"), LocalDate.of(2022, 6, 1)),
                        adult.admission()));
        ledger.record(day(1), new GuardianConsentWithdrawn(person, day(1)));

        assertThat(state(person, day(0), day(2)).numbers())
                .extracting(VolunteerState.HeldNumber::guardianConsents)
                .containsExactly(true);
        assertThat(state(person, day(1), day(2)).numbers())
                .extracting(VolunteerState.HeldNumber::guardianConsents)
                .containsExactly(false);
    }

    @Test
    void tellsRegistrationConsentsAndBansAsTheyWere() {
        ledger.record(NOON, registered(person, HONGSHAN));
        ledger.record(day(1), new ConsentWithdrawn(person, ConsentPurpose.INSURER));
        ledger.record(day(2), new VolunteerBanned(person, new Text("厦文明办〔2022〕7号")));
        ledger.record(day(3), new BanLifted(person, new Text("厦文明办〔2022〕8号")));

        VolunteerState.HeldNumber first = state(person, NOON, NOON).numbers().getFirst();
        VolunteerState.HeldNumber banned =
                state(person, day(2), day(4)).numbers().getFirst();

        assertThat(first.registration()).isEqualTo(RegistrationState.IN_EFFECT);
        assertThat(first.consents()).containsExactly(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER);
        assertThat(first.residence()).isEqualTo(HONGSHAN);
        assertThat(banned.registration()).isEqualTo(RegistrationState.BANNED);
        assertThat(banned.banBasis()).isEqualTo("厦文明办〔2022〕7号");
        assertThat(banned.consents()).containsExactly(ConsentPurpose.PUBLICATION);
        assertThat(state(person, day(3), day(4)).numbers().getFirst())
                .extracting(VolunteerState.HeldNumber::registration, VolunteerState.HeldNumber::banBasis)
                .containsExactly(RegistrationState.IN_EFFECT, null);
        assertThat(state(person, day(4), day(4)).maskedName()).isEqualTo("沈*瑄");
    }

    /** What is said of a service holds from the beginning of that service, as far as it had been recorded. */
    @Test
    void tellsOfAServiceWhatWasKnownOfItThen() {
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-01", 120);
        ledger.record(NOON.minusSeconds(86_400 * 60), registered(person, HONGSHAN));
        ledger.record(NOON, hours);
        ledger.record(day(1), corrected(hours, 90));
        ledger.record(day(2), revoked(hours));
        Instant then = hours.end();

        assertThat(state(person, then, NOON.minusSeconds(1)).records())
                .as("not known yet")
                .isEmpty();
        assertThat(state(person, hours.start().minusSeconds(1), day(2)).records())
                .as("known, and not begun")
                .isEmpty();
        assertThat(state(person, then, NOON).finalMinutes()).isEqualTo(120);
        assertThat(state(person, then, day(1)).records())
                .extracting(
                        VolunteerState.ServedRecord::minutes,
                        VolunteerState.ServedRecord::certifiedMinutes,
                        VolunteerState.ServedRecord::state,
                        VolunteerState.ServedRecord::counts)
                .containsExactly(tuple(90L, 120L, RecordState.FINAL, true));
        assertThat(state(person, then, day(2)))
                .extracting(VolunteerState::finalMinutes, VolunteerState::countedMinutes)
                .containsExactly(0L, 0L);
        assertThat(state(person, then, day(2)).records())
                .extracting(VolunteerState.ServedRecord::state, VolunteerState.ServedRecord::counts)
                .containsExactly(tuple(RecordState.REVOKED, false));
    }

    @Test
    void tellsPointsStarsCertificatesAndSignUps() {
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-01", 120);
        RedemptionId redemption = newRedemption();
        CertificateIssued certificate = certificate(person, 1, hours);
        PlaceTaken place = new PlaceTaken(newShift(), newSignUp(), person, 1, null);
        WaitingJoined waiting = new WaitingJoined(newShift(), newSignUp(), person, 1, null);
        ledger.record(NOON, registered(person, HONGSHAN), hours, credited(hours, 20));
        ledger.record(day(1), reserved(person, redemption, 5), certificate, place, waiting);
        ledger.record(
                day(2),
                new StarGranted(
                        person,
                        1,
                        new DivisionCode("350200"),
                        1,
                        new DivisionCode("350203"),
                        StarGranter.COUNTY,
                        120,
                        100,
                        null));
        ledger.record(
                day(3),
                new StarPutUnderReview(person, 1, 90, 100),
                new CertificateRevoked(certificate.certificateId(), person, WHY),
                new SignUpWithdrawn(waiting.shiftId(), waiting.signUpId(), person, SignUpState.WAITING));
        ledger.record(day(4), new StarWithdrawn(person, 1, 90, WHY));

        VolunteerState before = state(person, day(2), day(4));
        VolunteerState after = state(person, day(3), day(4));

        assertThat(before.points())
                .extracting(
                        VolunteerState.Points::schemeId,
                        VolunteerState.Points::left,
                        VolunteerState.Points::reserved,
                        VolunteerState.Points::owed)
                .containsExactly(tuple("psc-city", 15L, 5L, 0L));
        assertThat(before.stars())
                .extracting(VolunteerState.Star::level, VolunteerState.Star::underReview)
                .containsExactly(tuple(1, false));
        assertThat(after.stars()).extracting(VolunteerState.Star::underReview).containsExactly(true);
        assertThat(state(person, day(4), day(4)).stars()).isEmpty();
        assertThat(before.certificates())
                .extracting(VolunteerState.Certificate::revoked)
                .containsExactly(false);
        assertThat(after.certificates())
                .extracting(VolunteerState.Certificate::revoked)
                .containsExactly(true);
        assertThat(before.signUps())
                .extracting(VolunteerState.SignUp::state)
                .containsExactly(SignUpState.CONFIRMED, SignUpState.WAITING);
        assertThat(after.signUps())
                .extracting(VolunteerState.SignUp::signUpId)
                .containsExactly(place.signUpId().value());
    }

    @Test
    void tellsOfAllNumbersThatWereThePersonsThen() {
        VolunteerId other = newVolunteer();
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                registered(other, HONGSHAN),
                hours(person, HONGSHAN, "2022-05-01", 60),
                hours(other, HONGSHAN, "2022-05-02", 30));
        ledger.record(day(1), merged(person, other));
        ledger.record(day(2), unmerged(person, other));

        assertThat(state(other, day(0), day(3)).finalMinutes()).isEqualTo(30);
        assertThat(state(other, day(1), day(3)).finalMinutes()).isEqualTo(90);
        assertThat(state(other, day(1), day(3)).numbers())
                .extracting(VolunteerState.HeldNumber::volunteerId, VolunteerState.HeldNumber::goesOn)
                .containsExactly(tuple(person.value(), true), tuple(other.value(), false));
        assertThat(state(person, day(2), day(3)).finalMinutes()).isEqualTo(60);
    }

    @Test
    void isTheSameForThePairWhateverHappensSince() {
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-01", 120);
        ledger.record(NOON, registered(person, HONGSHAN), hours);
        String first = reader.get(AS_OF, person, NOON, day(1)).body();

        ledger.record(day(2), corrected(hours, 60), trained(person, "2022-05-01"));
        ledger.record(day(3), new VolunteerBanned(person, WHY));

        assertThat(reader.get(AS_OF, person, NOON, day(1)).body()).isEqualTo(first);
    }

    @Test
    void tellsNothingOfWhoWasErasedHoweverLongAgoIsAskedAbout() {
        ledger.record(NOON, registered(person, HONGSHAN), hours(person, HONGSHAN, "2022-05-01", 60));
        ledger.record(day(1), new VolunteerErased(person));

        VolunteerState state = state(person, NOON, NOON);

        assertThat(state.maskedName()).isEqualTo("已注销");
        assertThat(state.numbers().getFirst())
                .extracting(
                        VolunteerState.HeldNumber::erased,
                        VolunteerState.HeldNumber::residence,
                        VolunteerState.HeldNumber::skills)
                .containsExactly(false, "已注销", List.of());
        assertThat(state.finalMinutes()).isEqualTo(60);
        assertThat(state(person, day(1), day(1)).numbers().getFirst().erased()).isTrue();
    }

    @Test
    void explainsADifferenceByTheEventsInBetween() {
        HoursCertified hours = hours(person, HONGSHAN, "2022-05-01", 120);
        HoursCertified late = hours(person, HONGSHAN, "2022-05-02", 45);
        ledger.record(NOON, registered(person, HONGSHAN), hours);
        ledger.record(day(1), corrected(hours, 90));
        ledger.record(day(2), late, new ConsentWithdrawn(person, ConsentPurpose.INSURER));

        StateDifference found = reader.ask(
                StateDifference.class,
                DIFFERENCE + "?validAt={v}&knownAt={k}&otherValidAt={ov}&otherKnownAt={ok}",
                person,
                NOON,
                NOON,
                NOON,
                day(2));

        String record = "records[%s]".formatted(hours.recordId());
        assertThat(found.events()).extracting(Entry::type).containsExactly("HoursCorrected", "HoursCertified");
        assertThat(found.changes())
                .extracting(Change::path, change -> String.valueOf(change.before()))
                .contains(
                        tuple(record + ".minutes", "120"),
                        tuple(record + ".certifiedMinutes", "null"),
                        tuple("records[%s]".formatted(late.recordId()), "null"),
                        tuple("finalMinutes", "120"));
        assertThat(found.before()).isEqualTo(state(person, NOON, NOON));
        assertThat(found.after()).isEqualTo(state(person, NOON, day(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "validAt=2999-01-01T00:00:00Z, 422 INSTANT_IN_FUTURE",
        "knownAt=2999-01-01T00:00:00Z, 422 INSTANT_IN_FUTURE",
        "knownAt=1851-01-01T00:00:00Z, 422 KNOWN_BEFORE_LOG",
        "validAt=2022-07-01T00:00:00Z&knownAt=2022-06-30T00:00:00Z, 422 KNOWN_BEFORE_VALID",
        "validAt=then, 400 INVALID_FIELD"
    })
    void refusesInstantsThatMakeNoSense(String times, String problem) {
        ledger.record(NOON, registered(person, HONGSHAN));

        assertThat(reader.get(STATE + "?" + times, person).problem()).isEqualTo(problem);
        assertThat(reader.get(DIFFERENCE + "?" + times, person).problem()).isEqualTo(problem);
    }

    @Test
    void isUnknownOfWhoIsUnknownOrWasNotKnownYet() {
        ledger.record(NOON, registered(person, HONGSHAN));
        ledger.record(day(1), registered(newVolunteer(), HONGSHAN));

        assertThat(reader.get(STATE, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(STATE, "1").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(STATE, person).as(VolunteerState.class).maskedName())
                .as("now, where no instant is named")
                .isEqualTo("沈*瑄");
    }

    @Test
    void isForAuditors() {
        Map<String, String> officer = Map.of(
                "Authorization",
                "Bearer " + TestIssuer.shared().token("s-officer", Role.CITY_OFFICER),
                LogPositions.HEADER,
                String.valueOf(ledger.head()));

        assertThat(reader.get(officer, STATE, person).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(officer, DIFFERENCE, person).problem()).isEqualTo("403 FORBIDDEN");
    }
}
