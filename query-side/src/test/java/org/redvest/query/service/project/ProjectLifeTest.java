package org.redvest.query.service.project;

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
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.withContact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.project.query.ProjectLife;
import org.redvest.api.service.project.query.ProjectLife.Kind;
import org.redvest.api.service.project.query.ProjectLife.Step;
import org.redvest.api.service.project.query.ProjectLife.Version;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** How a project came about: who did what under which delegation, for whoever answers for it. */
@QuerySideTest
class ProjectLifeTest {

    private static final String ADDRESS = "/api/v1/projects/{project}/steps";

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId team = newOrganisation();
    private final OrganisationId successor = newOrganisation();
    private final DelegationId city = newDelegation();
    private final DelegationId siming = newDelegation();
    private final DelegationId manager = newDelegation();
    private final ProjectId project = newProject();
    private final InsurancePolicyId policy = InsurancePolicyId.stored("ins-of-a-test");

    ProjectLifeTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void happened() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "l-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(siming, city, "l-siming", Remit.in(new DivisionCode(SIMING)), NOON, Power.REVIEW_PROJECTS),
                delegated(
                        newDelegation(), city, "l-huli", Remit.in(new DivisionCode(HULI)), NOON, Power.REVIEW_PROJECTS),
                delegated(manager, city, "l-team", new Remit(new DivisionCode(SIMING), team), NOON, Power.RUN_PROJECTS),
                delegated(
                        newDelegation(),
                        city,
                        "l-heir",
                        new Remit(new DivisionCode(SIMING), successor),
                        NOON,
                        Power.RUN_PROJECTS));
        Envelope organiser = Envelope.user("l-team");
        ledger.recordUnder(
                NOON,
                organiser,
                manager,
                null,
                new ProjectDrafted(project, team, details(HONGSHAN)),
                new ProjectSubmitted(project, 1));
        ledger.recordUnder(
                NOON, Envelope.user("l-deputy"), siming, "l-siming", new ProjectReturned(project, 1, new Text("请补充")));
        ledger.recordUnder(
                NOON,
                organiser,
                manager,
                null,
                new ProjectAmended(project, 1, withContact(details(HONGSHAN), "0592-5885678")),
                new ProjectSubmitted(project, 1));
        ledger.recordUnder(NOON, Envelope.user("l-siming"), siming, null, new ProjectApproved(project, 1, null));
        ledger.recordUnder(NOON, organiser, manager, null, new ProjectPublished(project, 1, null, 1, policy));
        ledger.record(NOON, Envelope.automation("hand-over-projects"), new ProjectHandedOver(project, team, successor));
    }

    private Reader.Answer ask(String subject, Role role, ProjectId which) {
        return ask(subject, role, which, "");
    }

    private Reader.Answer ask(String subject, Role role, ProjectId which, String page) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                ADDRESS + page,
                which);
    }

    @Test
    void tellsEveryStepWithItsDelegation() {
        ProjectLife life = ask("l-city", Role.CITY_OFFICER, project).as(ProjectLife.class);

        assertThat(life.state()).isEqualTo(ProjectState.PUBLISHED);
        assertThat(life.organisationId()).isEqualTo(successor.code());
        assertThat(life.steps())
                .extracting(Step::kind, Step::version, Step::actorId, Step::delegationId, Step::deputyFor, Step::reason)
                .containsExactly(
                        tuple(Kind.DRAFTED, 1, "l-team", manager, null, null),
                        tuple(Kind.SUBMITTED, 1, "l-team", manager, null, null),
                        tuple(Kind.RETURNED, 1, "l-deputy", siming, "l-siming", "请补充"),
                        tuple(Kind.AMENDED, 1, "l-team", manager, null, null),
                        tuple(Kind.SUBMITTED, 1, "l-team", manager, null, null),
                        tuple(Kind.APPROVED, 1, "l-siming", siming, null, null),
                        tuple(Kind.PUBLISHED, 1, "l-team", manager, null, null),
                        tuple(Kind.HANDED_OVER, null, "hand-over-projects", null, null, null));
        assertThat(life.steps())
                .filteredOn(step -> step.kind() == Kind.PUBLISHED)
                .extracting(Step::insurancePolicyId)
                .containsExactly(policy);
        assertThat(life.steps().getLast().organisationId()).isEqualTo(successor.code());
        assertThat(life.versions())
                .extracting(Version::version, version -> version.details().contact())
                .containsExactly(tuple(1, "0592-5881234"), tuple(1, "0592-5885678"));
    }

    @Test
    void goesOnFromPageToPageWithoutLossOrRepetition() {
        ProjectLife whole = ask("l-city", Role.CITY_OFFICER, project).as(ProjectLife.class);
        List<Step> steps = new ArrayList<>();
        List<Version> versions = new ArrayList<>();

        ProjectLife page = ask("l-city", Role.CITY_OFFICER, project, "?limit=3").as(ProjectLife.class);
        while (true) {
            assertThat(page.state()).isEqualTo(ProjectState.PUBLISHED);
            assertThat(page.steps()).hasSizeBetween(1, 3);
            steps.addAll(page.steps());
            versions.addAll(page.versions());
            if (page.nextCursor() == null) {
                break;
            }
            page = ask("l-city", Role.CITY_OFFICER, project, "?limit=3&cursor=" + page.nextCursor())
                    .as(ProjectLife.class);
        }

        assertThat(steps).hasSize(8).isEqualTo(whole.steps());
        assertThat(versions).hasSize(2).isEqualTo(whole.versions());
    }

    @ParameterizedTest
    @CsvSource({
        "l-city, CITY_OFFICER, true",
        "l-siming, DISTRICT_OFFICER, true",
        "l-huli, DISTRICT_OFFICER, false",
        "l-heir, ORGANISATION_MANAGER, true",
        "l-team, ORGANISATION_MANAGER, false",
        "l-nothing, CITY_OFFICER, false",
        "l-nothing, AUDITOR, true"
    })
    void isForWhoeverAnswersForIt(String subject, Role role, boolean allowed) {
        Reader.Answer answer = ask(subject, role, project);

        if (allowed) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        } else {
            assertThat(answer.problem()).isEqualTo("403 AUTHORITY_MISSING");
        }
    }

    @Test
    void isForWhereItIsAndForWhereItIsToGo() {
        ProjectId moving = newProject();
        ledger.record(NOON, published(moving, team, details(HONGSHAN)));
        assertThat(ask("l-huli", Role.DISTRICT_OFFICER, moving).problem()).isEqualTo("403 AUTHORITY_MISSING");

        ledger.record(NOON, new ProjectRevised(moving, 2, details(HULI)));

        assertThat(ask("l-siming", Role.DISTRICT_OFFICER, moving).status()).isEqualTo(200);
        assertThat(ask("l-huli", Role.DISTRICT_OFFICER, moving).status()).isEqualTo(200);
    }

    @Test
    void isThatOfADraftToo() {
        ProjectId drafted = newProject();
        ledger.record(NOON, new ProjectDrafted(drafted, team, details(HONGSHAN)));

        ProjectLife life = ask("l-team", Role.ORGANISATION_MANAGER, drafted).as(ProjectLife.class);

        assertThat(life.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(life.versions()).hasSize(1);
        assertThat(ask("l-city", Role.CITY_OFFICER, newProject()).problem()).isEqualTo("404 UNKNOWN_PROJECT");
    }
}
