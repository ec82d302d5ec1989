package org.redvest.query.service.project;

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
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.withContact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.project.query.ProjectReviews;
import org.redvest.api.service.project.query.ProjectReviews.District;
import org.redvest.api.service.project.query.ProjectReviews.Overdue;
import org.redvest.api.service.project.query.ProjectReviews.Waiting;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What waits for a review, for whom, and for how long. */
@QuerySideTest
class ReviewQueueTest {

    private static final String ADDRESS = "/api/v1/project-reviews";

    private static final String IN_JUNE = "?limit=500&at=2026-06-01T00:00:00Z";

    /** Nine in the morning of a Monday in China. */
    private static final Instant MONDAY = Instant.parse("2026-04-13T01:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId team = newOrganisation();
    private final OrganisationId another = newOrganisation();
    private final DelegationId city = newDelegation();
    private final Map<String, ProjectId> projects = new LinkedHashMap<>();

    ReviewQueueTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void happened() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "w-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "w-siming",
                        Remit.in(new DivisionCode(SIMING)),
                        NOON,
                        Power.REVIEW_PROJECTS),
                delegated(
                        newDelegation(),
                        city,
                        "w-team",
                        new Remit(new DivisionCode(CITY), team),
                        NOON,
                        Power.RUN_PROJECTS),
                adopted(1, 5, "2000-01-01"),
                adopted(2, 3, "2026-05-01"));
        ledger.record(NOON, registered(team, "义工协会"));
        submitted("long ago", team, HONGSHAN, NOON);
        submitted("on a monday", team, HONGSHAN, MONDAY);
        submitted("on a tuesday", team, HULI_STREET, MONDAY.plus(DAY));
        submitted("in may", team, HULI_STREET, Instant.parse("2026-05-06T01:00:00Z"));
        submitted("of another", another, HONGSHAN, MONDAY);
        ProjectId drafted = project("only drafted");
        ledger.record(MONDAY, new ProjectDrafted(drafted, team, details(HONGSHAN)));
        ProjectId returned = submitted("returned", team, HONGSHAN, MONDAY);
        ledger.record(MONDAY.plus(DAY), new ProjectReturned(returned, 1, new Text("请补充")));
        ProjectId approved = submitted("approved", team, HONGSHAN, MONDAY);
        ledger.record(MONDAY.plus(DAY), new ProjectApproved(approved, 1, null));
        ProjectId closed = submitted("closed", team, HONGSHAN, MONDAY);
        ledger.record(MONDAY.plus(DAY), new ProjectClosed(closed, new Text("取消")));
    }

    private static PolicyAdopted adopted(int version, int workingDays, String from) {
        return new PolicyAdopted(
                PolicyKind.PROJECT_REVIEW_WORKING_DAYS,
                version,
                new Text("review-" + version),
                workingDays,
                LocalDate.parse(from),
                new Text("厦文明办〔2026〕3号"));
    }

    private ProjectId project(String called) {
        ProjectId project = newProject();
        projects.put(called, project);
        return project;
    }

    private ProjectId submitted(String called, OrganisationId organisation, String division, Instant at) {
        ProjectId project = project(called);
        ledger.record(
                at,
                Envelope.user("w-manager"),
                new ProjectDrafted(project, organisation, details(division)),
                new ProjectSubmitted(project, 1));
        return project;
    }

    private Reader.Answer ask(String subject, String parameters) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, Role.DISTRICT_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                ADDRESS + parameters);
    }

    private ProjectReviews queue(String subject, String parameters) {
        return ask(subject, parameters).as(ProjectReviews.class);
    }

    private List<String> names(ProjectReviews queue) {
        return queue.waiting().stream()
                .flatMap(waiting -> projects.entrySet().stream()
                        .filter(named -> named.getValue().equals(waiting.projectId()))
                        .map(Map.Entry::getKey))
                .toList();
    }

    private Waiting waiting(String called, String at) {
        ProjectId project = Objects.requireNonNull(projects.get(called), called);
        return queue("w-team", "?at=" + at).waiting().stream()
                .filter(waiting -> waiting.projectId().equals(project))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsWhatNobodyDecidedOnTheLongestFirst() {
        assertThat(names(queue("w-team", IN_JUNE)))
                .containsExactly("long ago", "on a monday", "on a tuesday", "in may");
    }

    @Test
    void isWhatItWasAtTheInstantThatIsAskedAbout() {
        assertThat(names(queue("w-team", "?at=" + MONDAY)))
                .containsExactly("long ago", "on a monday", "returned", "approved", "closed");
        assertThat(names(queue("w-team", "?at=" + MONDAY.minusSeconds(1)))).containsExactly("long ago");
    }

    @Test
    void reachesAsFarAsTheReadersDelegations() {
        assertThat(names(queue("w-siming", IN_JUNE)))
                .contains("long ago", "on a monday", "of another")
                .doesNotContain("on a tuesday", "in may");
        assertThat(names(queue("w-city", IN_JUNE + "&division=" + HULI)))
                .contains("on a tuesday", "in may")
                .doesNotContain("on a monday", "of another");
        assertThat(names(queue("w-siming", IN_JUNE + "&division=" + HULI))).isEmpty();
        assertThat(ask("w-nothing", "").problem()).isEqualTo("403 AUTHORITY_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "on a monday, 2026-04-13T02:00:00Z, 3600, 0, 2026-04-20, NO",
        // the last hour of the fifth working day in China, and the first of the day after
        "on a monday, 2026-04-20T15:59:59Z, 658799, 5, 2026-04-20, NO",
        "on a monday, 2026-04-20T16:00:00Z, 658800, 6, 2026-04-20, YES",
        // a Saturday on which everybody works, and the Sunday after it
        "in may, 2026-05-09T15:59:59Z, 313199, 3, 2026-05-09, NO",
        "in may, 2026-05-09T16:00:00Z, 313200, 3, 2026-05-09, YES",
        "long ago, 2026-04-20T16:00:00Z, , , , DEADLINE_UNKNOWN"
    })
    void tellsHowLongEachHasWaited(
            String called,
            String at,
            @Nullable Long seconds,
            @Nullable Integer workingDays,
            @Nullable LocalDate dueOn,
            Overdue overdue) {
        Waiting waiting = waiting(called, at);

        if (seconds != null) {
            assertThat(waiting.waitedSeconds()).isEqualTo(seconds);
        }
        assertThat(waiting.waitedWorkingDays()).isEqualTo(workingDays);
        assertThat(waiting.dueOn()).isEqualTo(dueOn);
        assertThat(waiting.overdue()).isEqualTo(overdue);
        assertThat(waiting.submittedBy()).isEqualTo("w-manager");
        assertThat(waiting.published()).isFalse();
        assertThat(waiting.organisation()).isEqualTo("义工协会");
    }

    @Test
    void countsByDistrictOnTheFirstPage() {
        ProjectReviews first = queue("w-team", "?at=2026-04-21T16:00:00Z&limit=2");

        assertThat(first.districts())
                .extracting(District::district, District::name, District::waiting, District::overdue)
                .containsExactly(tuple(SIMING, "思明区", 2L, 1L), tuple(HULI, "湖里区", 1L, 1L));
        assertThat(first.waiting()).hasSize(2);
        ProjectReviews second = queue("w-team", "?at=2026-04-21T16:00:00Z&limit=2&cursor=" + first.nextCursor());
        assertThat(second.districts()).isNull();
        assertThat(second.nextCursor()).isNull();
        List<String> all = new ArrayList<>(names(first));
        all.addAll(names(second));
        assertThat(all).containsExactly("long ago", "on a monday", "on a tuesday");
    }

    @Test
    void showsTheVersionThatIsToBeReviewedBesideTheOneInForce() {
        OrganisationId own = newOrganisation();
        OrganisationId successor = newOrganisation();
        ProjectId project = project("revised");
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(
                        newDelegation(),
                        city,
                        "w-heir",
                        new Remit(new DivisionCode(CITY), successor),
                        NOON,
                        Power.RUN_PROJECTS));
        ledger.record(MONDAY, published(project, own, details(HONGSHAN)));
        ledger.record(
                MONDAY,
                new ProjectRevised(project, 2, withContact(details(HONGSHAN), "0592-0000000")),
                new ProjectAmended(project, 1, withContact(details(HONGSHAN), "0592-5885678")),
                new ProjectHandedOver(project, own, successor));

        assertThat(queue("w-heir", IN_JUNE).waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.version()).isEqualTo(2);
            assertThat(waiting.published()).isTrue();
            assertThat(waiting.details().contact()).isEqualTo("0592-0000000");
            assertThat(waiting.organisationId()).isEqualTo(successor.code());
        });
    }

    @Test
    void isNotForManagers() {
        assertThat(reader.get(
                                Map.of(
                                        "Authorization",
                                        "Bearer " + TestIssuer.shared().token("w-team", Role.ORGANISATION_MANAGER)),
                                ADDRESS)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }
}
