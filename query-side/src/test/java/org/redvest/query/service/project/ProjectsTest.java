package org.redvest.query.service.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.withContact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Datum;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What everybody sees of projects. */
@QuerySideTest
class ProjectsTest {

    private static final String ADDRESS = "/api/v1/projects";
    private static final String ONE = ADDRESS + "/{project}";
    private static final String OF = ADDRESS + "?organisation={organisation}";

    private final Ledger ledger;
    private final Reader reader;

    ProjectsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** A code that is valid, as callers give it. */
    private static OrganisationId team(int number) {
        String begin = "5135020%dMJB9%04d".formatted(number % 10, number);
        for (char one : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (isOne(begin + one + other)) {
                    return OrganisationId.of(begin + one + other);
                }
            }
        }
        return team(number + 1000);
    }

    private static boolean isOne(String code) {
        try {
            OrganisationId.of(code);
            return true;
        } catch (RuntimeException wrongCheckCharacter) {
            return false;
        }
    }

    private ProjectView see(ProjectId project) {
        return reader.ask(ProjectView.class, ONE, project);
    }

    private List<ProjectId> projectsOf(OrganisationId organisation) {
        return reader.ask(Projects.class, OF, organisation.code()).projects().stream()
                .map(ProjectView::projectId)
                .toList();
    }

    @Test
    void areSeenOncePublishedAndNotBefore() {
        OrganisationId team = team(1);
        ProjectId project = newProject();
        ledger.record(
                NOON,
                registered(team, "义工协会"),
                new ProjectDrafted(project, team, details(HONGSHAN)),
                new ProjectSubmitted(project, 1),
                new ProjectApproved(project, 1, null));
        assertThat(reader.get(ONE, project).problem()).isEqualTo("404 UNKNOWN_PROJECT");
        assertThat(projectsOf(team)).isEmpty();

        ledger.record(NOON.plusSeconds(60), new ProjectPublished(project, 1, null, 1, null));

        ProjectView seen = see(project);
        assertThat(seen.state()).isEqualTo(ProjectState.PUBLISHED);
        assertThat(seen.organisationId()).isEqualTo(team.code());
        assertThat(seen.organisation()).isEqualTo("义工协会");
        assertThat(seen.publishedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(seen.closedAt()).isNull();
        assertThat(seen.details().divisionName()).contains("鸿山");
        assertThat(seen.details().qualifications()).containsExactly("应急救护员");
        assertThat(projectsOf(team)).containsExactly(project);
    }

    @Test
    void stayAsTheyAreBesideARevisionUntilThatIsPublished() {
        ProjectId project = newProject();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(
                NOON,
                new ProjectAmended(project, 1, withContact(details(HONGSHAN), "0592-5885678")),
                new ProjectRevised(project, 2, withContact(details(HULI_STREET), "0592-0000000")));
        assertThat(see(project).version()).isEqualTo(1);
        assertThat(see(project).details().contact()).isEqualTo("0592-5885678");
        assertThat(see(project).details().division()).isEqualTo(HONGSHAN);

        ledger.record(NOON, new ProjectApproved(project, 2, null), new ProjectPublished(project, 2, 1, 2, null));

        assertThat(see(project).version()).isEqualTo(2);
        assertThat(see(project).termsVersion()).isEqualTo(2);
        assertThat(see(project).details().contact()).isEqualTo("0592-0000000");
        assertThat(see(project).details().division()).isEqualTo(HULI_STREET);
        assertThat(see(project).publishedAt()).isEqualTo(NOON);
    }

    @Test
    void areLeftOutOfTheListOnceClosedAndStillShown() {
        OrganisationId team = team(2);
        ProjectId project = newProject();
        ledger.record(NOON, published(project, team, details(HONGSHAN)));
        ledger.record(NOON.plusSeconds(60), new ProjectClosed(project, new Text("活动周期结束")));

        assertThat(projectsOf(team)).isEmpty();
        assertThat(see(project).state()).isEqualTo(ProjectState.CLOSED);
        assertThat(see(project).closedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void areTheirSuccessorsOnceHandedOver() {
        OrganisationId dissolved = team(3);
        OrganisationId successor = team(4);
        ProjectId project = newProject();
        ledger.record(NOON, registered(dissolved, "旧协会"), registered(successor, "新协会"));
        ledger.record(NOON, published(project, dissolved, details(HONGSHAN)));
        ledger.record(
                NOON,
                new OrganisationDissolved(dissolved, successor, new Text("合并")),
                new ProjectHandedOver(project, dissolved, successor));

        assertThat(projectsOf(successor)).containsExactly(project);
        assertThat(see(project).organisationId()).isEqualTo(successor.code());
        assertThat(see(project).organisation()).isEqualTo("新协会");
    }

    @Test
    void areAnsweredInTheSystemThatIsAskedFor() {
        ProjectId project = newProject();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));

        Point plain = pointOf(see(project));
        Point shifted = pointOf(reader.ask(ProjectView.class, ONE + "?datum=GCJ02", project));

        assertThat(plain.datum()).isEqualTo(Datum.WGS84);
        assertThat(plain.longitude()).isCloseTo(118.075435, within(1e-6));
        assertThat(shifted.datum()).isEqualTo(Datum.GCJ02);
        assertThat(shifted.longitude()).isCloseTo(118.080406, within(2e-6));
        assertThat(shifted.latitude()).isCloseTo(24.451704, within(2e-6));
    }

    private static Point pointOf(ProjectView project) {
        return Objects.requireNonNull(project.details().coordinates());
    }

    @Test
    void comePageByPageWithinADivisionAndATheme() {
        OrganisationId team = team(5);
        List<ProjectId> here = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ProjectId project = newProject();
            here.add(project);
            ledger.record(NOON, published(project, team, details(HONGSHAN)));
        }
        ledger.record(NOON, published(newProject(), team, details(HULI_STREET)));
        String address = OF + "&division=" + SIMING + "&theme=洁净家园&limit=2";

        List<ProjectId> seen = new ArrayList<>();
        Projects page = reader.ask(Projects.class, address, team.code());
        page.projects().forEach(project -> seen.add(project.projectId()));
        while (page.nextCursor() != null) {
            page = reader.ask(Projects.class, address + "&cursor={cursor}", team.code(), page.nextCursor());
            page.projects().forEach(project -> seen.add(project.projectId()));
        }

        assertThat(seen).containsExactlyElementsOf(here);
        assertThat(page.position()).isGreaterThanOrEqualTo(0);
        assertThat(reader.ask(Projects.class, OF + "&theme=文明交通", team.code()).projects())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "division=110101, 422 UNKNOWN_DIVISION",
        "theme=股票推荐, 422 UNKNOWN_CATEGORY",
        "datum=BD09, 422 DATUM_UNKNOWN",
        "organisation=1135, 422 CREDIT_CODE_LENGTH",
        "limit=0, 400 INVALID_FIELD"
    })
    void areNotLookedForByWhatIsNone(String parameter, String problem) {
        assertThat(reader.get(ADDRESS + "?" + parameter).problem()).isEqualTo(problem);
    }

    @Test
    void areUnknownByAnyOtherNumber() {
        assertThat(reader.get(ONE, newProject()).problem()).isEqualTo("404 UNKNOWN_PROJECT");
        assertThat(reader.get(ONE, "prj-1").problem()).isEqualTo("404 UNKNOWN_PROJECT");
    }
}
