package org.redvest.query.service.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.series.query.FindProjectStatistics;
import org.redvest.api.service.series.query.FindSeries;
import org.redvest.api.service.series.query.ProjectStatistics;
import org.redvest.api.service.series.query.SeriesViews;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Series")
class SeriesOfProjectsController {

    private final Queries queries;

    SeriesOfProjectsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/{projectId}/series")
    @OpenToPublic
    @Operation(
            summary = "A project's series of shifts (周期班次)",
            description =
                    "When each comes, on which days it does not or comes otherwise, and up to which date its shifts are made;"
                            + " none before the project is published.")
    @Refuses(Problem.UNKNOWN_PROJECT)
    SeriesViews series(
            @PathVariable String projectId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindSeries(ProjectId.of(projectId), cursor, limit));
    }

    @GetMapping("/statistics")
    @OpenToPublic
    @Operation(
            summary = "Projects and shifts by district",
            description =
                    "Published projects that are not closed, and shifts that begin in a range of dates of at most 400 days"
                            + " and were not called off.")
    @Refuses({Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG})
    ProjectStatistics statistics(
            @Parameter(description = "first civil date", example = "2017-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last civil date", example = "2017-12-31") @RequestParam LocalDate to) {
        Times.requireRange(from, to);
        return queries.ask(new FindProjectStatistics(from, to));
    }
}
