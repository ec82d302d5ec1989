package org.redvest.web.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.series.query.SeriesViews;
import org.redvest.api.service.shift.query.ShiftViews;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells everybody of projects. */
interface ProjectQueries {

    @GetExchange("/projects")
    Projects published(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable Integer freePlaces,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/projects/{id}")
    ProjectView project(@PathVariable String id);

    /** Those that end after an instant, called off or not, in the order in which they were opened. */
    @GetExchange("/projects/{id}/shifts")
    ShiftViews shifts(@PathVariable String id, @RequestParam Instant from, @RequestParam int limit);

    @GetExchange("/projects/{id}/series")
    SeriesViews series(@PathVariable String id, @RequestParam int limit);
}
