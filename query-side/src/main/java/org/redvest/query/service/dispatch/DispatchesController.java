package org.redvest.query.service.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.dispatch.query.DispatchViews;
import org.redvest.api.service.dispatch.query.FindDispatches;
import org.redvest.api.service.dispatch.query.FindDispatchesOf;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Dispatches")
class DispatchesController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    DispatchesController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/dispatches")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "Who was sent out of town (外派)",
            description =
                    "The newest first, of organisations that a delegation of the reader's reaches; to auditors everybody. On a day:"
                            + " those that held on it or on a part of it, recalls taken into account.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    DispatchViews dispatches(
            @Parameter(description = "sent by this organisation", example = "52350203MJB1234561")
                    @RequestParam(required = false)
                    @Nullable String organisationId,
            @Parameter(description = "held on this civil day, Asia/Shanghai", example = "2026-07-15")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindDispatches(
                caller.is(Role.AUDITOR) ? null : readers.remits(),
                organisationId == null ? null : OrganisationId.of(organisationId),
                on,
                cursor,
                limit));
    }

    @GetMapping("/volunteers/{volunteerId}/dispatches")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "Where a volunteer was sent out of town",
            description = "The newest first, under all numbers of the person, those that are over or recalled too.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    DispatchViews ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindDispatchesOf(volunteer, cursor, limit));
    }
}
