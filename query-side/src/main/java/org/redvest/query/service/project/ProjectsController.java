package org.redvest.query.service.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.query.FindProject;
import org.redvest.api.service.project.query.FindProjectLife;
import org.redvest.api.service.project.query.FindProjectReviews;
import org.redvest.api.service.project.query.FindProjects;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.project.query.ProjectLife;
import org.redvest.api.service.project.query.ProjectReviews;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.project.query.Sought;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.GeoJson;
import org.redvest.query.platform.asking.MapParameters;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Projects")
class ProjectsController {

    private static final int MOST_PLACES = 100_000;

    private static final String ASKED_DATUM =
            "in which system coordinates are, here and in the answer: WGS84, CGCS2000, GCJ02";

    private static final String DATUM = "system in which coordinates are answered: WGS84 without it, CGCS2000 or GCJ02";

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    ProjectsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a map shows of a project beside where it is. */
    record ProjectProperties(
            String name,
            String theme,
            Risk risk,
            String organisationId,
            @Nullable String organisation,
            String division,
            String address,
            @Nullable Long metres) {

        static ProjectProperties of(ProjectView project) {
            return new ProjectProperties(
                    project.details().name(),
                    project.details().theme(),
                    project.details().risk(),
                    project.organisationId(),
                    project.organisation(),
                    project.details().division(),
                    project.details().address(),
                    project.metres());
        }
    }

    @GetMapping("/projects")
    @OpenToPublic
    @Operation(
            summary = "The published projects (项目)",
            description =
                    "Those that are not closed, in the order in which they were drafted. Near a place, the nearest first."
                            + " An organisation has those that were handed over to it, too. As GeoJSON (RFC 7946) with Accept:"
                            + " application/geo+json.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.WINDOW_REVERSED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    Projects projects(
            @Parameter(description = "within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "service category", example = "洁净家园") @RequestParam(required = false) @Nullable String theme,
            @Parameter(example = "51350203MJB729386C") @RequestParam(required = false) @Nullable String organisation,
            @Parameter(description = "longitude,latitude in degrees", example = "118.0894,24.4798")
                    @RequestParam(required = false)
                    @Nullable String near,
            @Parameter(description = "how far is near, in metres")
                    @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS)
                    @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @Parameter(description = "west,south,east,north in degrees", example = "118.0,24.4,118.2,24.6")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "with a shift that ends after this instant", example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(
                            description = "with a shift that begins before this instant",
                            example = "2026-04-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant to,
            @Parameter(
                            description =
                                    "with a shift that has at least so many places left and for which one can sign up",
                            example = "1")
                    @RequestParam(required = false)
                    @Min(1) @Max(MOST_PLACES) @Nullable Integer freePlaces,
            @Parameter(description = ASKED_DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        MapParameters.requireNotBoth(near, bbox);
        Datum system = MapParameters.datum(datum);
        return queries.ask(new FindProjects(
                new Sought(
                        division,
                        theme,
                        MapParameters.near(near, radius, system),
                        MapParameters.box(bbox, system),
                        from,
                        Times.requireNotBefore(to, from),
                        freePlaces,
                        clock.instant()),
                organisation == null ? null : OrganisationId.of(organisation).code(),
                system,
                cursor,
                limit));
    }

    @GetMapping(path = "/projects", produces = GeoJson.MEDIA_TYPE)
    @OpenToPublic
    @Operation(hidden = true)
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.WINDOW_REVERSED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    GeoJson.FeatureCollection projectsOnAMap(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS) @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Min(1) @Max(MOST_PLACES) @Nullable Integer freePlaces,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Projects found =
                projects(division, theme, organisation, near, radius, bbox, from, to, freePlaces, datum, cursor, limit);
        return GeoJson.collection(
                MapParameters.datum(datum),
                found.projects().stream()
                        .map(project -> GeoJson.feature(
                                project.projectId().value(),
                                Point.position(project.details().coordinates()),
                                ProjectProperties.of(project)))
                        .toList(),
                null,
                found.nextCursor(),
                found.position());
    }

    @GetMapping("/projects/{projectId}")
    @OpenToPublic
    @Operation(
            summary = "One published project",
            description =
                    "What is in force of it; a closed one as it was last. One that was never published is unknown here.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.DATUM_UNKNOWN})
    ProjectView project(
            @PathVariable String projectId,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum) {
        return queries.ask(new FindProject(ProjectId.of(projectId), MapParameters.datum(datum)));
    }

    @GetMapping("/projects/{projectId}/steps")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "The whole life of a project",
            description =
                    "Published or not, oldest first: every version, and who did what with it when, under which delegation. Auditors"
                            + " read that of every project, everybody else as far as their delegations reach.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.DATUM_UNKNOWN, Problem.AUTHORITY_MISSING})
    ProjectLife life(
            @PathVariable String projectId,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ProjectId project = ProjectId.of(projectId);
        return queries.ask(new FindProjectLife(
                project, caller.is(Role.AUDITOR) ? null : remits(), MapParameters.datum(datum), cursor, limit));
    }

    private Set<Remit> remits() {
        return queries.ask(new FindRemits(caller.subject())).remits();
    }

    @GetMapping("/project-reviews")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "What waits for a review (待审核)",
            description =
                    "As far as the reader's delegations reach, who has waited longest first: how long each has waited,"
                            + " whether that is longer than the city's figure, and on the first page how many wait in each district.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.DATUM_UNKNOWN, Problem.AUTHORITY_MISSING})
    ProjectReviews reviews(
            @Parameter(description = "within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(
                            description = "the instant for which it is reckoned; now without it",
                            example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant at,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Set<Remit> remits = remits();
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return queries.ask(new FindProjectReviews(
                remits, division, figures(), Times.orNow(at, clock), MapParameters.datum(datum), cursor, limit));
    }

    private AdoptedPolicies figures() {
        return queries.ask(new FindPolicies(PolicyKind.PROJECT_REVIEW_WORKING_DAYS, null));
    }
}
