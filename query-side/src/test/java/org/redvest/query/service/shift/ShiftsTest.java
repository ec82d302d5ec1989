package org.redvest.query.service.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.api.service.shift.query.Commitments;
import org.redvest.api.service.shift.query.Commitments.Commitment;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** How many places are left, who comes, and to what somebody is committed. */
@QuerySideTest
class ShiftsTest {

    private static final String ONE = "/api/v1/shifts/{shift}";
    private static final String OF_A_PROJECT = "/api/v1/projects/{project}/shifts";
    private static final String ROSTER = "/api/v1/shifts/{shift}/roster";
    private static final String COMMITMENTS = "/api/v1/volunteers/{volunteer}/commitments";
    private static final Instant START = NOON.plus(Duration.ofDays(7));
    private static final Instant UNTIL = NOON.plus(Duration.ofDays(1));

    private final Ledger ledger;
    private final Reader reader;
    private final ProjectId project = newProject();
    private final ShiftId shift = newShift();
    private final List<VolunteerId> people = List.of(newVolunteer(), newVolunteer(), newVolunteer(), newVolunteer());
    private final List<SignUpId> numbers = List.of(newSignUp(), newSignUp(), newSignUp(), newSignUp());

    ShiftsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void fourSignUpForTwoPlacesAndOneGives() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "s-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(), city, "s-siming", Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_SHIFTS),
                delegated(newDelegation(), city, "s-huli", Remit.in(new DivisionCode(HULI)), NOON, Power.RUN_SHIFTS));
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        people.forEach(person -> ledger.record(NOON, registered(person, "沈*瑄", HONGSHAN)));
        ledger.record(
                NOON,
                opened(shift, project, START, 2),
                new PlaceTaken(shift, numbers.get(0), people.get(0), 1, null),
                new PlaceTaken(shift, numbers.get(1), people.get(1), 1, new Text("两处为同一活动")),
                new WaitingJoined(shift, numbers.get(2), people.get(2), 1, null),
                new WaitingJoined(shift, numbers.get(3), people.get(3), 1, null),
                new SignUpWithdrawn(shift, numbers.get(0), people.get(0), SignUpState.CONFIRMED),
                new PlaceOffered(shift, numbers.get(2), people.get(2), UNTIL));
    }

    private Reader.Answer as(String subject, Role role, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    @Test
    void tellWhatIsLeft() {
        ShiftView seen = reader.ask(ShiftView.class, ONE, shift);

        assertThat(seen.projectId()).isEqualTo(project);
        assertThat(seen.start()).isEqualTo(START);
        assertThat(seen.divisionName()).contains("鸿山");
        assertThat(seen.capacity()).isEqualTo(2);
        assertThat(seen.placesLeft()).isZero();
        assertThat(seen.waiting()).isEqualTo(1);
        assertThat(seen.cancelled()).isNull();
        assertThat(reader.ask(ShiftViews.class, OF_A_PROJECT, project).shifts())
                .extracting(ShiftView::shiftId)
                .contains(shift);
        assertThat(reader.get(ONE, newShift()).problem()).isEqualTo("404 UNKNOWN_SHIFT");
    }

    @Test
    void tellWhoComesToWhoRunsThem() {
        Roster roster = as("s-siming", Role.DISTRICT_OFFICER, ROSTER, shift).as(Roster.class);

        assertThat(roster.signUps())
                .extracting(
                        Roster.Entry::signUpId,
                        Roster.Entry::state,
                        Roster.Entry::placeInLine,
                        Roster.Entry::offerUntil,
                        Roster.Entry::overlapReason,
                        Roster.Entry::name)
                .containsExactly(
                        tuple(numbers.get(0), SignUpState.WITHDRAWN, null, null, null, "沈*瑄"),
                        tuple(numbers.get(1), SignUpState.CONFIRMED, null, null, "两处为同一活动", "沈*瑄"),
                        tuple(numbers.get(2), SignUpState.OFFERED, null, UNTIL, null, "沈*瑄"),
                        tuple(numbers.get(3), SignUpState.WAITING, 1, null, null, "沈*瑄"));
        assertThat(as("s-huli", Role.DISTRICT_OFFICER, ROSTER, shift).problem()).isEqualTo("403 AUTHORITY_MISSING");
    }

    @Test
    void tellWhoComesPageByPage() {
        Roster first = as("s-siming", Role.DISTRICT_OFFICER, ROSTER + "?limit=3", shift)
                .as(Roster.class);
        Roster last = as(
                        "s-siming",
                        Role.DISTRICT_OFFICER,
                        ROSTER + "?limit=3&cursor={cursor}",
                        shift,
                        String.valueOf(first.nextCursor()))
                .as(Roster.class);

        assertThat(first.signUps()).extracting(Roster.Entry::signUpId).containsExactlyElementsOf(numbers.subList(0, 3));
        assertThat(last.signUps())
                .extracting(Roster.Entry::signUpId, Roster.Entry::placeInLine)
                .containsExactly(tuple(numbers.get(3), 1));
        assertThat(last.nextCursor()).isNull();
    }

    @Test
    void areWhatSomebodyIsCommittedToPageByPage() {
        VolunteerId person = newVolunteer();
        ShiftId later = newShift();
        ShiftId sooner = newShift();
        ledger.record(
                NOON,
                registered(person, "林*", HONGSHAN),
                opened(later, project, START.plus(Duration.ofDays(1)), 1),
                new PlaceTaken(later, newSignUp(), person, 1, null),
                opened(sooner, project, START, 1),
                new PlaceTaken(sooner, newSignUp(), person, 1, null));

        Commitments first = as("s-city", Role.CITY_OFFICER, COMMITMENTS + "?limit=1", person)
                .as(Commitments.class);
        Commitments last = as(
                        "s-city",
                        Role.CITY_OFFICER,
                        COMMITMENTS + "?limit=1&cursor={cursor}",
                        person,
                        String.valueOf(first.nextCursor()))
                .as(Commitments.class);

        assertThat(first.commitments()).extracting(Commitment::shiftId).containsExactly(sooner);
        assertThat(last.commitments()).extracting(Commitment::shiftId).containsExactly(later);
        assertThat(last.nextCursor()).isNull();
        assertThat(as("s-city", Role.CITY_OFFICER, COMMITMENTS + "?cursor=1", person)
                        .problem())
                .isEqualTo("400 INVALID_FIELD");
    }

    @Test
    void areWhatSomebodyIsCommittedTo() {
        Commitments commitments =
                as("s-city", Role.CITY_OFFICER, COMMITMENTS, people.get(2)).as(Commitments.class);

        assertThat(commitments.commitments())
                .extracting(Commitment::shiftId, Commitment::state, Commitment::offerUntil, Commitment::project)
                .containsExactly(tuple(shift, SignUpState.OFFERED, UNTIL, "城市义工志愿行动"));
    }

    /** Who runs a shift may open the card of whoever comes, for as long as they do. */
    @Test
    void openTheCardOfWhoComes() {
        VolunteerId far = newVolunteer();
        SignUpId number = newSignUp();
        ShiftId other = newShift();
        ledger.record(NOON, registered(far, "林*", HULI_STREET));
        assertThat(as("s-siming", Role.DISTRICT_OFFICER, COMMITMENTS, far).problem())
                .isEqualTo("403 AUTHORITY_MISSING");

        ledger.record(NOON, opened(other, project, START, 1), new PlaceTaken(other, number, far, 1, null));
        assertThat(as("s-siming", Role.DISTRICT_OFFICER, COMMITMENTS, far).status())
                .isEqualTo(200);

        ledger.record(NOON, new SignUpWithdrawn(other, number, far, SignUpState.CONFIRMED));
        assertThat(as("s-siming", Role.DISTRICT_OFFICER, COMMITMENTS, far).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }

    @Test
    void areCountedThroughCapacityAndCancellation() {
        ShiftId other = newShift();
        SignUpId number = newSignUp();
        VolunteerId person = newVolunteer();
        ledger.record(NOON, registered(person, HONGSHAN));
        ledger.record(
                NOON,
                opened(other, project, START, 1),
                new PlaceTaken(other, newSignUp(), people.get(0), 1, null),
                new WaitingJoined(other, number, person, 1, null),
                new CapacityChanged(other, 1, 3),
                new PlaceOffered(other, number, person, UNTIL),
                new OfferAccepted(other, number, person));
        assertThat(reader.ask(ShiftView.class, ONE, other).placesLeft()).isEqualTo(1);
        assertThat(reader.ask(ShiftView.class, ONE, other).waiting()).isZero();

        ledger.record(
                NOON,
                new ShiftCancelled(other, new Text("台风红色预警")),
                new PlaceReleased(other, number, person, SignUpState.CONFIRMED, ReleaseCause.SHIFT_CANCELLED, null));

        assertThat(reader.ask(ShiftView.class, ONE, other).cancelled()).isEqualTo("台风红色预警");
        assertThat(reader.ask(ShiftView.class, ONE, other).placesLeft()).isEqualTo(2);
    }
}
