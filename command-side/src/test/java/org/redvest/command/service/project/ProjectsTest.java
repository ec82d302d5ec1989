package org.redvest.command.service.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.project.TestProjects.details;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.NewestVersion;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;

class ProjectsTest {

    private static final ProjectId PROJECT = ProjectId.from(new UUID(1, 1));
    private static final ProjectId NONE = ProjectId.from(new UUID(1, 9));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId SUCCESSOR = OrganisationId.of("11350200MJB007228F");
    private static final ProjectDetails DETAILS = details("350203001", Risk.LOW);
    private static final ProjectDetails ELSEWHERE = details("350206001", Risk.MEDIUM);
    private static final Text REASON = new Text("活动周期结束");

    private final TestProjects log = new TestProjects();
    private final Projects projects = log.projects();

    @Test
    void areWhatIsInForceOfThem() {
        log.published(PROJECT, TEAM, DETAILS);

        assertThat(projects.requirePublished(PROJECT)).isEqualTo(new Projects.Published(PROJECT, TEAM, 1, 1, DETAILS));
    }

    @Test
    void stayInForceBesideARevisionUntilThatIsPublished() {
        log.published(PROJECT, TEAM, DETAILS);
        log.happened(new ProjectRevised(PROJECT, 2, ELSEWHERE), new ProjectApproved(PROJECT, 2, null));
        assertThat(projects.requirePublished(PROJECT).details()).isEqualTo(DETAILS);

        log.happened(new ProjectPublished(PROJECT, 2, 1, 2, null));

        assertThat(log.projects().requirePublished(PROJECT))
                .isEqualTo(new Projects.Published(PROJECT, TEAM, 2, 2, ELSEWHERE));
    }

    @Test
    void areRefusedWhereTheyAreNotPublished() {
        assertRefused(Problem.UNKNOWN_PROJECT, () -> projects.requirePublished(NONE));
        log.happened(new ProjectDrafted(PROJECT, TEAM, DETAILS));
        assertRefused(Problem.PROJECT_NOT_PUBLISHED, () -> projects.requirePublished(PROJECT));
        log.happened(new ProjectClosed(PROJECT, REASON));
        assertRefused(Problem.PROJECT_CLOSED, () -> projects.requirePublished(PROJECT));
    }

    @Test
    void goFromStateToState() {
        assertThat(projects.state(PROJECT)).isEmpty();
        log.happened(new ProjectDrafted(PROJECT, TEAM, DETAILS));
        assertThat(projects.state(PROJECT)).contains(ProjectState.DRAFT);
        log.happened(new ProjectSubmitted(PROJECT, 1));
        assertThat(projects.state(PROJECT)).contains(ProjectState.SUBMITTED);
        log.happened(new ProjectReturned(PROJECT, 1, REASON));
        assertThat(projects.state(PROJECT)).contains(ProjectState.DRAFT);
        log.happened(new ProjectSubmitted(PROJECT, 1), new ProjectApproved(PROJECT, 1, null));
        assertThat(projects.state(PROJECT)).contains(ProjectState.APPROVED);
        log.happened(new ProjectPublished(PROJECT, 1, null, 1, null));
        assertThat(projects.state(PROJECT)).contains(ProjectState.PUBLISHED);
        log.happened(new ProjectRevised(PROJECT, 2, ELSEWHERE));
        assertThat(projects.state(PROJECT)).contains(ProjectState.PUBLISHED);
        log.happened(new ProjectClosed(PROJECT, REASON));
        assertThat(projects.state(PROJECT)).contains(ProjectState.CLOSED);
    }

    private void assertLies(ProjectDetails details, ProjectDetails newest, OrganisationId organisation) {
        assertThat(projects.of(PROJECT)).contains(new Remit(details.site().division(), organisation));
        assertThat(projects.of(new NewestVersion(PROJECT)))
                .contains(new Remit(newest.site().division(), organisation));
    }

    @Test
    void lieWhereTheirVersionInForceHasThemUntilTheNewestIs() {
        log.happened(new ProjectDrafted(PROJECT, TEAM, ELSEWHERE), new ProjectAmended(PROJECT, 1, DETAILS));
        assertLies(DETAILS, DETAILS, TEAM);
        log.happened(
                new ProjectSubmitted(PROJECT, 1),
                new ProjectApproved(PROJECT, 1, null),
                new ProjectPublished(PROJECT, 1, null, 1, null));
        assertLies(DETAILS, DETAILS, TEAM);
        log.happened(new ProjectRevised(PROJECT, 2, ELSEWHERE));
        assertLies(DETAILS, ELSEWHERE, TEAM);
        log.happened(new ProjectReturned(PROJECT, 2, REASON));
        assertLies(DETAILS, ELSEWHERE, TEAM);
        log.happened(
                new ProjectSubmitted(PROJECT, 2),
                new ProjectApproved(PROJECT, 2, null),
                new ProjectPublished(PROJECT, 2, 1, 1, null));
        assertLies(ELSEWHERE, ELSEWHERE, TEAM);
        log.happened(new ProjectHandedOver(PROJECT, TEAM, SUCCESSOR));
        assertLies(ELSEWHERE, ELSEWHERE, SUCCESSOR);
    }

    @Test
    void lieNowhereWhereThereAreNone() {
        assertThat(projects.of(NONE)).isEmpty();
        assertThat(projects.of(new NewestVersion(NONE))).isEmpty();
        assertThat(projects.of(AllianceId.from(new UUID(2, 1)))).isEmpty();
    }
}
