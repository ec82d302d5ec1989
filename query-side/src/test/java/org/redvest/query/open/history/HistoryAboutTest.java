package org.redvest.query.open.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.HistoryAbout;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesEnded;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What an auditor sees of what is no person, now and as of any position or instant. */
@QuerySideTest
class HistoryAboutTest {

    private static final String PROJECT = "/api/v1/audit/projects/{project}/history";
    private static final String SHIFT = "/api/v1/audit/shifts/{shift}/history";
    private static final String STATION = "/api/v1/audit/stations/{station}/history";
    private static final String OF_ANY = "/api/v1/audit/{kind}/{number}/history";
    private static final String OF_A_VOLUNTEER = "/api/v1/audit/volunteers/{volunteer}/history";

    private final Ledger ledger;
    private final Reader reader;

    HistoryAboutTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private List<Entry> events(String address, Object... variables) {
        return reader.ask(HistoryAbout.class, address, variables).events();
    }

    @Test
    void tellsWhoDidWhatWithAProjectUnderWhichDelegation() {
        ProjectId project = newProject();
        DelegationId delegation = newDelegation();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        long head = ledger.recordUnder(
                NOON.plusSeconds(60),
                Envelope.user("deputy"),
                delegation,
                "holder",
                new ProjectClosed(project, new Text("活动周期结束")));

        HistoryAbout history = reader.ask(HistoryAbout.class, PROJECT, project);

        assertThat(history.about()).isEqualTo(project.value());
        assertThat(history.position()).isGreaterThanOrEqualTo(head);
        assertThat(history.nextCursor()).isNull();
        assertThat(history.events())
                .extracting(Entry::type)
                .containsExactly(
                        "ProjectDrafted", "ProjectSubmitted", "ProjectApproved", "ProjectPublished", "ProjectClosed");
        Entry closed = history.events().getLast();
        assertThat(closed.position()).isEqualTo(head);
        assertThat(closed.recordedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(closed.actorId()).isEqualTo("deputy");
        assertThat(closed.deputyFor()).isEqualTo("holder");
        assertThat(closed.delegationId()).isEqualTo(delegation.value());
        assertThat(closed.stream()).isEqualTo(project.value());
        assertThat(closed.payload()).containsEntry("reason", "活动周期结束");
    }

    @Test
    void tellsOfTheSeriesOfAProject() {
        ProjectId project = newProject();
        ProjectId other = newProject();
        SeriesId series = SeriesId.from(UUID.randomUUID());
        SeriesId second = SeriesId.from(UUID.randomUUID());
        Text reason = new Text("台风红色预警");
        LocalDate day = LocalDate.of(2026, 3, 7);
        SeriesPlan plan =
                new SeriesPlan(new Text("FREQ=WEEKLY;BYDAY=SA;WKST=MO"), day, 510, 180, List.of(), false, 20, true, 60);
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(NOON, published(other, newOrganisation(), details(HONGSHAN)));
        long planned = ledger.record(NOON, new SeriesPlanned(series, project, plan));
        ledger.record(
                NOON,
                new OccurrencesLaid(series, day, day.plusDays(60), List.of(), List.of()),
                new OccurrenceSkipped(series, day, reason),
                new OccurrenceMoved(series, day.plusDays(7), NOON, NOON.plusSeconds(3_600)),
                new SeriesChanged(series, 2, day.plusDays(14), plan, List.of(), List.of()),
                new SeriesEnded(series, day.plusDays(21), reason, List.of()));
        ledger.record(NOON, new SeriesPlanned(SeriesId.from(UUID.randomUUID()), other, plan));
        ledger.record(NOON, new SeriesPlanned(second, project, plan), new ProjectClosed(project, reason));

        List<Entry> events = events(PROJECT, project);

        assertThat(events.subList(4, events.size()))
                .extracting(Entry::type, Entry::stream)
                .containsExactly(
                        tuple("SeriesPlanned", series.value()),
                        tuple("OccurrencesLaid", series.value()),
                        tuple("OccurrenceSkipped", series.value()),
                        tuple("OccurrenceMoved", series.value()),
                        tuple("SeriesChanged", series.value()),
                        tuple("SeriesEnded", series.value()),
                        tuple("SeriesPlanned", second.value()),
                        tuple("ProjectClosed", project.value()));
        assertThat(events(PROJECT + "?until={until}", project, planned)).isEqualTo(events.subList(0, 5));
    }

    /** Whatever position is named, what is told are the first events, and all of them. */
    @Test
    void tellsWhatWasKnownAtEachPosition() {
        ProjectId project = newProject();
        ShiftId shift = newShift();
        VolunteerId person = newVolunteer();
        SignUpId signUp = newSignUp();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(NOON, registered(person, HONGSHAN));
        ledger.record(NOON, opened(shift, project, NOON.plusSeconds(86_400), 2));
        ledger.record(NOON, new PlaceTaken(shift, signUp, person, 1, null));
        ledger.record(NOON, new CapacityChanged(shift, 2, 1));
        List<Entry> all = events(SHIFT, shift);
        assertThat(all).extracting(Entry::type).containsExactly("ShiftOpened", "PlaceTaken", "CapacityChanged");

        for (int known = 1; known <= all.size(); known++) {
            assertThat(events(
                            SHIFT + "?until={until}", shift, all.get(known - 1).position()))
                    .isEqualTo(all.subList(0, known));
        }
        assertThat(reader.get(SHIFT + "?until={until}", shift, all.getFirst().position() - 1)
                        .problem())
                .isEqualTo("404 UNKNOWN_SHIFT");
    }

    @Test
    void tellsWhatWasKnownAtAnInstant() {
        ShiftId shift = newShift();
        ledger.record(NOON, opened(shift, newProject(), NOON.plusSeconds(86_400), 2));
        ledger.record(NOON.plusSeconds(60), new CapacityChanged(shift, 2, 3));
        List<Entry> all = events(SHIFT, shift);
        assertThat(all).hasSize(2);

        assertThat(events(SHIFT + "?knownAt={at}", shift, NOON.plusSeconds(60))).isEqualTo(all);
        assertThat(events(SHIFT + "?knownAt={at}", shift, NOON.plusSeconds(59))).isEqualTo(all.subList(0, 1));
        assertThat(reader.get(SHIFT + "?knownAt={at}", shift, NOON.minusSeconds(1))
                        .problem())
                .isEqualTo("404 UNKNOWN_SHIFT");
    }

    @Test
    void tellsOfAStation() {
        StationId station = StationId.from(UUID.fromString("018f0000-0000-7000-8000-0000000c0001"));
        ledger.record(
                NOON,
                new StationOpened(
                        station,
                        new Text("H-1"),
                        new Text("某驿站"),
                        StationKind.STATION,
                        new Site(new DivisionCode(HONGSHAN), Text.EMPTY, null),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null),
                new StationClosed(station, LocalDate.of(2026, 6, 30)));

        assertThat(events(STATION, station)).extracting(Entry::type).containsExactly("StationOpened", "StationClosed");
    }

    @Test
    void tellsWhoWasThereOfAShiftAndOfThemselves() {
        ShiftId shift = newShift();
        VolunteerId person = newVolunteer();
        Instant start = NOON.plusSeconds(86_400);
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                opened(shift, newProject(), start, 1),
                new PlaceTaken(shift, newSignUp(), person, 1, null));
        ledger.record(
                start,
                new AttendanceListed(
                        shift, person, start, start.plusSeconds(3_600), EvidenceMethod.LIST, EvidenceRange.IN_RANGE),
                new AttendanceCorrected(shift, person, start, start.plusSeconds(1_800), new Text("家中有事提前离开")));

        List<Entry> ofShift = events(SHIFT, shift);
        assertThat(ofShift)
                .extracting(Entry::type)
                .containsExactly("ShiftOpened", "PlaceTaken", "AttendanceListed", "AttendanceCorrected");
        assertThat(ofShift.getLast().payload()).containsEntry("reason", "家中有事提前离开");
        assertThat(reader.ask(History.class, OF_A_VOLUNTEER, person).events())
                .extracting(Entry::type)
                .containsExactly("VolunteerRegistered", "PlaceTaken", "AttendanceListed", "AttendanceCorrected");

        ledger.record(start, new VolunteerErased(person));

        assertThat(events(SHIFT, shift).getLast().payload())
                .containsEntry("reason", "已注销")
                .containsEntry("volunteerId", person.value());
    }

    @Test
    void goesOnFromPageToPage() {
        ShiftId shift = newShift();
        ledger.record(NOON, opened(shift, newProject(), NOON.plusSeconds(86_400), 1));
        for (int places = 1; places <= 6; places++) {
            ledger.record(NOON, new CapacityChanged(shift, places, places + 1));
        }

        List<Entry> seen = new ArrayList<>();
        HistoryAbout page = reader.ask(HistoryAbout.class, SHIFT + "?limit=3", shift);
        seen.addAll(page.events());
        while (page.nextCursor() != null) {
            page = reader.ask(HistoryAbout.class, SHIFT + "?limit=3&cursor={cursor}", shift, page.nextCursor());
            seen.addAll(page.events());
        }

        assertThat(seen).hasSize(7).isEqualTo(events(SHIFT, shift));
    }

    @Test
    void tellsNoWordsAboutWhoWasErasedHereAndInTheirOwnHistory() {
        ShiftId shift = newShift();
        VolunteerId person = newVolunteer();
        SignUpId signUp = newSignUp();
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                opened(shift, newProject(), NOON.plusSeconds(86_400), 1),
                new PlaceTaken(shift, signUp, person, 1, new Text("家人同行")),
                new PlaceReleased(
                        shift, signUp, person, SignUpState.CONFIRMED, ReleaseCause.CAPACITY_LOWERED, new Text("住得最远")));
        assertThat(events(SHIFT, shift).get(1).payload()).containsEntry("overlapAllowed", "家人同行");

        ledger.record(NOON, new VolunteerErased(person));

        List<Entry> ofShift = events(SHIFT, shift);
        assertThat(ofShift.get(1).payload())
                .containsEntry("overlapAllowed", "已注销")
                .containsEntry("termsVersion", 1)
                .containsEntry("volunteerId", person.value());
        assertThat(ofShift.get(2).payload()).containsEntry("reason", "已注销").containsEntry("cause", "CAPACITY_LOWERED");
        assertThat(reader.ask(History.class, OF_A_VOLUNTEER, person).events())
                .extracting(Entry::type)
                .containsExactly("VolunteerRegistered", "PlaceTaken", "PlaceReleased", "VolunteerErased");
    }

    @Test
    void tellsOfAnOrganisationADelegationAndAScheme() {
        OrganisationId organisation = newOrganisation();
        DelegationId delegation = newDelegation();
        SchemeId scheme = SchemeId.from(UUID.randomUUID());
        ledger.record(NOON, registered(organisation, "某协会"), new OrganisationSuspended(organisation, new Text("年检未过")));
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(delegation, null, "holder", Remit.in(new DivisionCode(HONGSHAN)), NOON, Power.CERTIFY_HOURS));
        ledger.record(NOON.plusSeconds(60), new DelegationSuspended(delegation, new Text("岗位调整")));
        ledger.record(NOON, new SchemeOpened(scheme, new Text("某社区积分"), new DivisionCode(HONGSHAN)));

        assertThat(events(OF_ANY, "organisations", organisation.code()))
                .extracting(Entry::type)
                .containsExactly("OrganisationRegistered", "OrganisationSuspended");
        assertThat(events(OF_ANY, "delegations", delegation))
                .extracting(Entry::type, Entry::actorKind)
                .containsExactly(tuple("DelegationGranted", "CONFIGURATION"), tuple("DelegationSuspended", "USER"));
        assertThat(events(OF_ANY + "?knownAt={at}", "delegations", delegation, NOON))
                .hasSize(1);
        assertThat(events(OF_ANY, "schemes", scheme)).extracting(Entry::type).containsExactly("SchemeOpened");
        assertThat(reader.get(Map.of("Accept", "text/csv"), OF_ANY, "delegations", delegation)
                        .body()
                        .lines())
                .hasSize(3);
    }

    @Test
    void tellsOfTheCitysSchemeThePoliciesThatAreItsRules() {
        ledger.record(
                NOON,
                new PolicyAdopted(
                        PolicyKind.POINTS_GRACE_DAYS,
                        901,
                        new Text("history-test"),
                        10,
                        LocalDate.of(2022, 1, 1),
                        new Text("厦文明办〔2022〕1号")),
                new PolicyAdopted(
                        PolicyKind.LOCATION_KEPT_DAYS,
                        901,
                        new Text("history-test"),
                        30,
                        LocalDate.of(2022, 1, 1),
                        new Text("厦文明办〔2022〕1号")));

        assertThat(events(OF_ANY + "?limit=500", "schemes", "psc-city"))
                .extracting(Entry::stream)
                .contains("pol-POINTS_GRACE_DAYS")
                .doesNotContain("pol-LOCATION_KEPT_DAYS");
    }

    @ParameterizedTest
    @CsvSource({
        "organisations, 52350299MJ0009995M, 404 UNKNOWN_ORGANISATION",
        "organisations, 1, 422 CREDIT_CODE_LENGTH",
        "delegations, dlg-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_DELEGATION",
        "schemes, psc-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_SCHEME",
        "projects, prj-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_PROJECT",
        "projects, shf-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_PROJECT",
        "shifts, shf-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_SHIFT",
        "shifts, 1, 404 UNKNOWN_SHIFT",
        "stations, sta-019a9e00-0000-7000-8000-000000000001, 404 UNKNOWN_STATION"
    })
    void isUnknownOfWhatIsUnknown(String kind, String id, String problem) {
        assertThat(reader.get("/api/v1/audit/{kind}/{id}/history", kind, id).problem())
                .isEqualTo(problem);
    }

    @Test
    void isForAuditors() {
        Map<String, String> officer = Map.of(
                "Authorization",
                "Bearer " + TestIssuer.shared().token("s-officer", Role.CITY_OFFICER),
                LogPositions.HEADER,
                String.valueOf(ledger.head()));

        assertThat(reader.get(officer, PROJECT, newProject()).problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void tellsWhatHeldByAnInstantAndComesWholeAsAFile() {
        StationId station = StationId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                new StationOpened(
                        station,
                        new Text("H-" + station),
                        new Text("某驿站"),
                        StationKind.STATION,
                        new Site(new DivisionCode(HONGSHAN), Text.EMPTY, null),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null));
        String asOf = STATION + "?validAt={at}";
        Instant morning = Instant.parse("2019-12-31T16:00:00Z");

        assertThat(events(asOf, station, morning)).extracting(Entry::validFrom).containsExactly(morning);
        assertThat(events(asOf, station, morning.minusMillis(1)))
                .as("known, but not open yet")
                .isEmpty();
        assertThat(reader.get(asOf, "sta-" + UUID.randomUUID(), morning).problem())
                .isEqualTo("404 UNKNOWN_STATION");
        Reader.Answer csv = reader.get(Map.of("Accept", "text/csv"), STATION, station);
        assertThat(csv.headers().getFirst("Content-Disposition")).contains(station + ".csv");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(reader.get(Map.of("Accept", "application/x-ndjson"), asOf, station, morning)
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(reader.get(Map.of("Accept", "text/csv"), SHIFT, newShift()).problem())
                .isEqualTo("404 UNKNOWN_SHIFT");
    }
}
