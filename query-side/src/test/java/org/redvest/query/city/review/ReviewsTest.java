package org.redvest.query.city.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.reported;
import static org.redvest.query.Facts.suspected;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.review.ReviewKind;
import org.redvest.api.city.review.query.Reviews;
import org.redvest.api.city.review.query.Reviews.Waiting;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursCorrectionRefused;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursObjectionRejected;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.city.WorkingDays;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Whatever waits for a decision waits in one queue of whoever may decide, until somebody has. */
@QuerySideTest
class ReviewsTest {

    /** A Monday in China. */
    private static final Instant MONDAY = Instant.parse("2026-04-13T01:00:00Z");

    private static final LocalDate PAST = LocalDate.of(2026, 4, 20);
    private static final Text WHY = new Text("签到表系复制");

    private final Ledger ledger;
    private final Reader reader;
    private final DelegationId city = newDelegation();
    private final OrganisationId team = newOrganisation();

    /** What waits, by its kind, in the order in which it came. */
    private final Map<ReviewKind, String> waiting = new EnumMap<>(ReviewKind.class);

    private VolunteerId applicant = newVolunteer();
    private VolunteerId volunteer = newVolunteer();
    private HoursCertified hours = hours(volunteer, team, "洁净家园", HONGSHAN, "2026-04-10", 60);
    private ProjectId project = newProject();
    private HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
    private HoursChangeId change = HoursChangeId.from(UUID.randomUUID());
    private HoursReportId report = HoursReportId.from(UUID.randomUUID());
    private MergeCaseId mergeCase = MergeCaseId.of(applicant, volunteer);

    ReviewsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void someMayDecide() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "rv-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                held("rv-hand", Remit.in(new DivisionCode(CITY)), Power.values()),
                held("rv-siming", Remit.in(new DivisionCode(SIMING)), Power.values()),
                held("rv-street", Remit.in(new DivisionCode(HULI_STREET)), Power.values()),
                held(
                        "rv-team",
                        new Remit(new DivisionCode(CITY), team),
                        Power.APPROVE_REGISTRATIONS,
                        Power.CERTIFY_HOURS),
                held("rv-shifts", Remit.in(new DivisionCode(CITY)), Power.RUN_SHIFTS),
                registered(team, "义工协会"));
    }

    private Object held(String holder, Remit remit, Power... powers) {
        return delegated(newDelegation(), city, holder, remit, NOON, powers);
    }

    /** One of each kind, each by its own hand. */
    @BeforeEach
    void oneOfEachKindWaits() {
        applicant = newVolunteer();
        volunteer = newVolunteer();
        hours = hours(volunteer, team, "洁净家园", HONGSHAN, "2026-04-10", 60);
        project = newProject();
        objection = HoursObjectionId.from(UUID.randomUUID());
        change = HoursChangeId.from(UUID.randomUUID());
        report = HoursReportId.from(UUID.randomUUID());
        mergeCase = MergeCaseId.of(applicant, volunteer);
        happened("rv-certifier", registered(volunteer, "沈*瑄", HONGSHAN), hours);
        happened("rv-applicant", registered(applicant, "王*五", HONGSHAN, admission(RegistrationState.UNAPPROVED)));
        happened("rv-manager", new ProjectDrafted(project, team, details(HONGSHAN)), new ProjectSubmitted(project, 1));
        happened("rv-neighbour", new HoursObjectionRaised(objection, hours.recordId(), volunteer, WHY, PAST));
        happened(
                "rv-proposer",
                new HoursCorrectionProposed(
                        change,
                        hours.recordId(),
                        volunteer,
                        hours.start(),
                        hours.end(),
                        hours.start(),
                        hours.end().minusSeconds(600),
                        WHY));
        happened("rv-volunteer", reported(report, volunteer, team, HONGSHAN, "2026-04-11", 90));
        happened("rv-reporter", suspected(applicant, volunteer));
        waiting.putAll(Map.of(
                ReviewKind.REGISTRATION, applicant.value(),
                ReviewKind.PROJECT, project.value(),
                ReviewKind.OBJECTION, objection.value(),
                ReviewKind.HOURS_CHANGE, change.value(),
                ReviewKind.HOURS_REPORT, report.value(),
                ReviewKind.MERGE_CASE, mergeCase.value()));
    }

    private void happened(String by, Object... facts) {
        ledger.record(MONDAY, Envelope.user(by), facts);
    }

    private Reader.Answer ask(String subject, Role role, String parameters) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                "/api/v1/reviews" + parameters);
    }

    /** What a queue holds of what this test wrote, over all its pages. */
    private List<Waiting> queue(String subject, Role role, int limit, String more) {
        List<Waiting> all = new ArrayList<>();
        @Nullable Long cursor = null;
        do {
            Reviews page = ask(subject, role, "?limit=" + limit + more + (cursor == null ? "" : "&cursor=" + cursor))
                    .as(Reviews.class);
            all.addAll(page.waiting());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(all).extracting(Waiting::position).isSorted().doesNotHaveDuplicates();
        Set<String> ours = new HashSet<>(waiting.values());
        return all.stream().filter(one -> ours.contains(one.id())).toList();
    }

    private List<ReviewKind> kinds(String subject, Role role) {
        return queue(subject, role, 500, "").stream().map(Waiting::kind).toList();
    }

    private Waiting only(ReviewKind kind) {
        List<Waiting> found = queue("rv-city", Role.CITY_OFFICER, 500, "&kind=" + kind);
        assertThat(found).extracting(Waiting::id).containsExactly(waiting.get(kind));
        return found.getFirst();
    }

    @Test
    void holdsEveryKindTheOldestFirstAndSkipsNothingBetweenPages() {
        assertThat(kinds("rv-city", Role.CITY_OFFICER)).containsExactly(ReviewKind.values());
        assertThat(queue("rv-city", Role.CITY_OFFICER, 1, "")).isEqualTo(queue("rv-city", Role.CITY_OFFICER, 500, ""));
    }

    @Test
    void saysOfEachWhatItIsAbout() {
        assertThat(only(ReviewKind.REGISTRATION).about()).isEqualTo("王*五");
        assertThat(only(ReviewKind.REGISTRATION).division()).isEqualTo(HONGSHAN);
        assertThat(only(ReviewKind.PROJECT).about()).isEqualTo("城市义工志愿行动");
        assertThat(only(ReviewKind.PROJECT).organisation()).isEqualTo("义工协会");
        assertThat(only(ReviewKind.OBJECTION).about()).isEqualTo("沙滩清洁");
        assertThat(only(ReviewKind.OBJECTION).words()).isEqualTo(WHY.value());
        assertThat(only(ReviewKind.HOURS_CHANGE).end()).isEqualTo(hours.end().minusSeconds(600));
        assertThat(only(ReviewKind.HOURS_REPORT).about()).isEqualTo("沈*瑄 · 沙滩清洁");
        assertThat(only(ReviewKind.HOURS_REPORT).words()).isEqualTo("捡拾海漂垃圾");
        assertThat(only(ReviewKind.MERGE_CASE).about()).contains("王*五", "沈*瑄");
        assertThat(only(ReviewKind.MERGE_CASE).division()).isNull();
    }

    @Test
    void saysHowLongEachHasWaitedAndWhetherThatIsTooLong() {
        Reviews reviews = ask("rv-city", Role.CITY_OFFICER, "?limit=500").as(Reviews.class);
        OptionalInt waited = new WorkingDays().between(CivilTime.dateOf(MONDAY), CivilTime.dateOf(reviews.at()));

        Waiting late = only(ReviewKind.OBJECTION);
        assertThat(late.since()).isEqualTo(MONDAY);
        assertThat(late.workingDays()).isEqualTo(waited.isPresent() ? waited.getAsInt() : null);
        assertThat(late.dueOn()).isEqualTo(PAST);
        assertThat(late.late()).isTrue();
        assertThat(only(ReviewKind.REGISTRATION).dueOn()).isNull();
        assertThat(only(ReviewKind.REGISTRATION).late()).isFalse();

        HoursObjectionId inTime = HoursObjectionId.from(UUID.randomUUID());
        happened(
                "rv-neighbour",
                new HoursObjectionRaised(inTime, hours.recordId(), volunteer, WHY, LocalDate.of(2999, 1, 1)));
        waiting.put(ReviewKind.OBJECTION, inTime.value());
        assertThat(only(ReviewKind.OBJECTION).late()).isFalse();
    }

    @Test
    void reachesAsFarAsTheReaderMayDecide() {
        assertThat(kinds("rv-siming", Role.DISTRICT_OFFICER))
                .containsExactly(
                        ReviewKind.REGISTRATION,
                        ReviewKind.PROJECT,
                        ReviewKind.OBJECTION,
                        ReviewKind.HOURS_CHANGE,
                        ReviewKind.HOURS_REPORT);
        assertThat(kinds("rv-street", Role.DISTRICT_OFFICER)).isEmpty();
        assertThat(kinds("rv-team", Role.ORGANISATION_MANAGER))
                .as("who lives there is not the team's to see")
                .containsExactly(ReviewKind.OBJECTION, ReviewKind.HOURS_CHANGE, ReviewKind.HOURS_REPORT);
        assertThat(kinds("rv-city", Role.DISTRICT_OFFICER))
                .as("the city's officers alone merge")
                .doesNotContain(ReviewKind.MERGE_CASE)
                .contains(ReviewKind.PROJECT);
        assertThat(kinds("rv-city", Role.ORGANISATION_MANAGER))
                .as("officers alone review projects")
                .doesNotContain(ReviewKind.PROJECT)
                .contains(ReviewKind.REGISTRATION);
        assertThat(kinds("rv-shifts", Role.ORGANISATION_MANAGER)).isEmpty();
        assertThat(ask("rv-nothing", Role.DISTRICT_OFFICER, "").problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(ask("rv-city", Role.AUDITOR, "").problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void leavesOutWhatReadersHadAHandIn() {
        ProjectId own = newProject();
        happened("rv-hand", new ProjectDrafted(own, team, details(HONGSHAN)), new ProjectSubmitted(own, 1));
        HoursCertified certified = hours(volunteer, team, "洁净家园", HONGSHAN, "2026-04-08", 60);
        ledger.recordUnder(MONDAY, Envelope.user("rv-deputy"), city, "rv-hand", certified);
        HoursObjectionId objected = HoursObjectionId.from(UUID.randomUUID());
        happened("rv-neighbour", new HoursObjectionRaised(objected, certified.recordId(), volunteer, WHY, null));
        waiting.put(ReviewKind.PROJECT, own.value());
        waiting.put(ReviewKind.OBJECTION, objected.value());

        assertThat(kinds("rv-hand", Role.CITY_OFFICER))
                .containsExactly(
                        ReviewKind.REGISTRATION,
                        ReviewKind.HOURS_CHANGE,
                        ReviewKind.HOURS_REPORT,
                        ReviewKind.MERGE_CASE);
        assertThat(kinds("rv-city", Role.CITY_OFFICER)).contains(ReviewKind.PROJECT, ReviewKind.OBJECTION);
    }

    @Test
    void holdsNothingThatIsDecided() {
        happened(
                "rv-decider",
                new RegistrationTookEffect(applicant, new Text("王*五"), new DivisionCode(HONGSHAN), List.of()),
                new ProjectApproved(project, 1, null),
                new HoursObjectionRejected(objection, hours.recordId(), volunteer, WHY),
                new HoursCorrectionRefused(change, hours.recordId(), volunteer, WHY),
                new HoursReportDeclined(report, volunteer, WHY),
                new MergeCaseDismissed(mergeCase));

        assertThat(kinds("rv-city", Role.CITY_OFFICER)).isEmpty();
    }

    @Test
    void showsNothingOfWhoWasErased() {
        happened("rv-officer", new VolunteerErased(applicant), new VolunteerErased(volunteer));

        List<Waiting> left = queue("rv-city", Role.CITY_OFFICER, 500, "");

        assertThat(left)
                .extracting(Waiting::kind)
                .containsExactly(
                        ReviewKind.PROJECT, ReviewKind.OBJECTION, ReviewKind.HOURS_CHANGE, ReviewKind.MERGE_CASE);
        assertThat(left.stream().map(Waiting::words).filter(Objects::nonNull)).containsOnly("已注销");
        assertThat(left.getLast().about()).isEqualTo("已注销 / 已注销");
    }
}
