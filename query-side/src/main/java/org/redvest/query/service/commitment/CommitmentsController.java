package org.redvest.query.service.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.query.Commitments;
import org.redvest.api.service.shift.query.FindCommitments;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Shifts")
class CommitmentsController {

    private final Queries queries;
    private final Readers readers;

    CommitmentsController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/commitments")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "For what a volunteer signed up",
            description =
                    "By the beginning of the shift: confirmed, waiting, offered and until when, and how others ended."
                            + " Under all numbers of the person.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Commitments show(
            @PathVariable String volunteerId,
            @Parameter(description = "of shifts that end after this instant", example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindCommitments(volunteer, from, cursor, limit));
    }
}
