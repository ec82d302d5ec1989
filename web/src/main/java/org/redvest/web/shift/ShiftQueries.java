package org.redvest.web.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.shift.query.Commitments;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.api.service.shift.query.ShiftView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells everybody of shifts. */
public interface ShiftQueries {

    /** Those in which one can serve, with where they are in the system that is asked for. */
    @GetExchange("/shifts")
    OpenShifts open(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer freePlaces,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam Datum datum,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/shifts/{id}")
    ShiftView shift(@PathVariable String id);

    /** The project it is of. */
    @GetExchange("/projects/{id}")
    ProjectView project(@PathVariable String id);

    /** For what somebody signed up, in shifts that end after an instant. */
    @GetExchange("/volunteers/{id}/commitments")
    Commitments commitments(@PathVariable String id, @RequestParam Instant from, @RequestParam int limit);
}
