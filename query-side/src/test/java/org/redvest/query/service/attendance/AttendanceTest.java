package org.redvest.query.service.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newRecord;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.attendance.AttendanceState;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.AttendanceView.Kind;
import org.redvest.api.service.attendance.query.AttendanceView.Step;
import org.redvest.api.service.attendance.query.ShiftAttendance;
import org.redvest.api.service.attendance.query.ShiftAttendance.Missing;
import org.redvest.api.service.attendance.query.VolunteerAttendance;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Who was there, what shows it, and what is still to be said about it. */
@QuerySideTest
class AttendanceTest {

    private static final String OF_A_SHIFT = "/api/v1/shifts/{shift}/attendance";
    private static final String OF_A_VOLUNTEER = "/api/v1/volunteers/{volunteer}/attendance";
    private static final Instant START = NOON.plus(Duration.ofDays(7));
    private static final Instant END = START.plus(Duration.ofHours(2));

    private final Ledger ledger;
    private final Reader reader;
    private final ShiftId shift = newShift();
    private final ServiceRecordId record = newRecord();
    private final List<VolunteerId> people =
            IntStream.range(0, 6).mapToObj(i -> newVolunteer()).toList();

    AttendanceTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static Evidence evidence(Instant at, EvidenceRange range) {
        return new Evidence(
                EvidenceId.from(UUID.randomUUID()), at, EvidenceMethod.CODE, range, at.plusSeconds(73), at, 0L, 7L);
    }

    @BeforeAll
    void sixHaveAPlaceAndFiveAreOnTheRoll() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "a-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(), city, "a-siming", Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_SHIFTS),
                delegated(newDelegation(), city, "a-huli", Remit.in(new DivisionCode(HULI)), NOON, Power.RUN_SHIFTS));
        ProjectId project = newProject();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        people.forEach(person -> ledger.record(NOON, registered(person, "沈*瑄", HONGSHAN)));
        ledger.record(NOON, opened(shift, project, START, 6));
        people.forEach(person -> ledger.record(NOON, new PlaceTaken(shift, newSignUp(), person, 1, null)));
        ledger.record(
                START,
                new CheckedIn(shift, people.get(0), evidence(START, EvidenceRange.IN_RANGE), 100, null),
                new CheckedIn(shift, people.get(1), evidence(START, EvidenceRange.OUT_OF_RANGE), 900, null),
                new CheckedIn(shift, people.get(2), evidence(START, EvidenceRange.IN_RANGE), null, null));
        ledger.record(
                END,
                new CheckedOut(shift, people.get(0), evidence(END, EvidenceRange.IN_RANGE), null, null),
                new CheckedOut(shift, people.get(1), evidence(END, EvidenceRange.IN_RANGE), null, null),
                new NoShowRecorded(shift, people.get(3), new Text("电话未接")),
                new NoShowContested(shift, people.get(3), new Text("我到场了")),
                new AttendanceListed(shift, people.get(4), START, END, EvidenceMethod.LIST, EvidenceRange.IN_RANGE),
                new AttendanceCertified(shift, people.get(4), record));
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

    private List<VolunteerId> who(String need) {
        return as("a-siming", Role.DISTRICT_OFFICER, OF_A_SHIFT + "?needs=" + need, shift)
                .as(ShiftAttendance.class)
                .people()
                .stream()
                .map(AttendanceView::volunteerId)
                .toList();
    }

    @Test
    void tellsHowEachStands() {
        ShiftAttendance attendance =
                as("a-siming", Role.DISTRICT_OFFICER, OF_A_SHIFT, shift).as(ShiftAttendance.class);

        assertThat(attendance.people())
                .extracting(
                        AttendanceView::volunteerId,
                        AttendanceView::state,
                        AttendanceView::from,
                        AttendanceView::to,
                        AttendanceView::needsApproval,
                        AttendanceView::recordId)
                .containsExactly(
                        tuple(people.get(0), AttendanceState.ATTENDED, START, END, false, null),
                        tuple(people.get(1), AttendanceState.ATTENDED, START, END, true, null),
                        tuple(people.get(2), AttendanceState.PRESENT, START, null, false, null),
                        tuple(people.get(3), AttendanceState.NO_SHOW_CONTESTED, null, null, false, null),
                        tuple(people.get(4), AttendanceState.ATTENDED, START, END, false, record));
        assertThat(attendance.missing()).containsExactly(new Missing(people.get(5), "沈*瑄"));
        Step step = attendance.people().getFirst().steps().getFirst();
        assertThat(step.kind()).isEqualTo(Kind.CHECKED_IN);
        assertThat(step.deviceAt()).isEqualTo(START);
        assertThat(step.receivedAt()).isEqualTo(START.plusSeconds(73));
        assertThat(step.metres()).isEqualTo(100);
        assertThat(as("a-huli", Role.DISTRICT_OFFICER, OF_A_SHIFT, shift).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("a-siming", Role.DISTRICT_OFFICER, OF_A_SHIFT, newShift()).problem())
                .isEqualTo("404 UNKNOWN_SHIFT");
    }

    @Test
    void goesOnFromPageToPage() {
        ShiftAttendance whole =
                as("a-siming", Role.DISTRICT_OFFICER, OF_A_SHIFT, shift).as(ShiftAttendance.class);
        List<AttendanceView> seen = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();

        ShiftAttendance page = as("a-siming", Role.DISTRICT_OFFICER, OF_A_SHIFT + "?limit=4", shift)
                .as(ShiftAttendance.class);
        while (true) {
            assertThat(page.people().size() + page.missing().size()).isBetween(1, 4);
            seen.addAll(page.people());
            missing.addAll(page.missing());
            if (page.nextCursor() == null) {
                break;
            }
            page = as(
                            "a-siming",
                            Role.DISTRICT_OFFICER,
                            OF_A_SHIFT + "?limit=4&cursor={cursor}",
                            shift,
                            page.nextCursor())
                    .as(ShiftAttendance.class);
        }

        assertThat(seen).hasSize(5).isEqualTo(whole.people());
        assertThat(missing).hasSize(1).isEqualTo(whole.missing());
    }

    /** Who certifies page by page takes each page's people out of the list that they go on in. */
    @Test
    void goesOnWhenTheLastOfAPageNeedsNothingMore() {
        ShiftId another = newShift();
        ProjectId project = newProject();
        ledger.record(START, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(
                START,
                opened(another, project, START, 2),
                new PlaceTaken(another, newSignUp(), people.get(0), 1, null),
                new PlaceTaken(another, newSignUp(), people.get(1), 2, null),
                new AttendanceListed(another, people.get(0), START, END, EvidenceMethod.LIST, EvidenceRange.IN_RANGE),
                new AttendanceListed(another, people.get(1), START, END, EvidenceMethod.LIST, EvidenceRange.IN_RANGE));
        String address = OF_A_SHIFT + "?needs=CERTIFICATION&limit=1";
        ShiftAttendance first =
                as("a-siming", Role.DISTRICT_OFFICER, address, another).as(ShiftAttendance.class);

        ledger.record(END, new AttendanceCertified(another, people.get(0), newRecord()));

        ShiftAttendance second = as(
                        "a-siming",
                        Role.DISTRICT_OFFICER,
                        address + "&cursor={cursor}",
                        another,
                        Objects.requireNonNull(first.nextCursor()))
                .as(ShiftAttendance.class);
        assertThat(first.people()).extracting(AttendanceView::volunteerId).containsExactly(people.get(0));
        assertThat(second.people()).extracting(AttendanceView::volunteerId).containsExactly(people.get(1));
    }

    @Test
    void tellsWhatIsStillToBeDone() {
        assertThat(who("APPROVAL")).containsExactly(people.get(1), people.get(3));
        assertThat(who("CHECK_OUT")).containsExactly(people.get(2));
        assertThat(who("CERTIFICATION")).containsExactly(people.get(0));
    }

    @Test
    void showsOnTheRosterWhoIsThere() {
        Roster roster = as("a-siming", Role.DISTRICT_OFFICER, "/api/v1/shifts/{shift}/roster", shift)
                .as(Roster.class);

        assertThat(roster.signUps())
                .extracting(Roster.Entry::present)
                .containsExactly(false, false, true, false, false, false);
    }

    @Test
    void isOfSomebodyThroughAllTheirShifts() {
        ShiftId first = newShift();
        ShiftId other = newShift();
        ProjectId project = newProject();
        VolunteerId person = newVolunteer();
        Instant later = START.plus(Duration.ofDays(7));
        ledger.record(NOON, registered(person, HONGSHAN));
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(
                NOON,
                opened(first, project, START, 1),
                opened(other, project, later, 1),
                new AttendanceListed(first, person, START, END, EvidenceMethod.SHEET, EvidenceRange.OUT_OF_RANGE),
                new CheckedIn(other, person, evidence(later, EvidenceRange.IN_RANGE), 0, null),
                new CheckOutEstimated(other, person, later.plus(Duration.ofHours(2))));

        VolunteerAttendance attendance =
                as("a-city", Role.CITY_OFFICER, OF_A_VOLUNTEER, person).as(VolunteerAttendance.class);

        assertThat(attendance.shifts())
                .extracting(
                        AttendanceView::shiftId,
                        AttendanceView::projectId,
                        AttendanceView::estimated,
                        AttendanceView::outOfRange,
                        AttendanceView::needsApproval)
                .containsExactly(tuple(other, project, true, false, true), tuple(first, project, false, true, true));

        VolunteerAttendance page = as("a-city", Role.CITY_OFFICER, OF_A_VOLUNTEER + "?limit=1", person)
                .as(VolunteerAttendance.class);
        assertThat(page.shifts()).extracting(AttendanceView::shiftId).containsExactly(other);
        page = as(
                        "a-city",
                        Role.CITY_OFFICER,
                        OF_A_VOLUNTEER + "?limit=1&cursor={cursor}",
                        person,
                        String.valueOf(page.nextCursor()))
                .as(VolunteerAttendance.class);
        assertThat(page.shifts()).extracting(AttendanceView::shiftId).containsExactly(first);
        assertThat(page.nextCursor()).isNull();

        ledger.record(NOON, new EvidenceAccepted(other, person, new Text("已核实")));
        assertThat(as("a-city", Role.CITY_OFFICER, OF_A_VOLUNTEER, person)
                        .as(VolunteerAttendance.class)
                        .shifts()
                        .getFirst()
                        .needsApproval())
                .isFalse();

        ledger.record(NOON, new VolunteerErased(person));
        assertThat(as("a-city", Role.CITY_OFFICER, OF_A_VOLUNTEER, person)
                        .as(VolunteerAttendance.class)
                        .shifts())
                .allSatisfy(view -> assertThat(view.steps()).allSatisfy(step -> {
                    assertThat(step.reason()).isNull();
                    assertThat(step.metres()).isNull();
                }));
    }
}
