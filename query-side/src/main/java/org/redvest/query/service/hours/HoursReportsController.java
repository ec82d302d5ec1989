package org.redvest.query.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.HoursReportState;
import org.redvest.api.service.hours.query.FindHoursReports;
import org.redvest.api.service.hours.query.FindVolunteersHoursReports;
import org.redvest.api.service.hours.query.HoursReports;
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
@Tag(name = "Hours")
class HoursReportsController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    HoursReportsController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/hours-reports")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "What volunteers reported themselves (自主申报)",
            description =
                    "As far as the reader may certify hours, who has waited longest first: how long each has waited, and what"
                            + " has become of it.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    HoursReports reports(
            @Parameter(description = "for this organisation", example = "11350200MJB007228F")
                    @RequestParam(required = false)
                    @Nullable String organisationId,
            @Parameter(description = "those in this state") @RequestParam(required = false) @Nullable HoursReportState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        OrganisationId organisation = organisationId == null ? null : OrganisationId.of(organisationId);
        Set<Remit> remits = queries.ask(new FindRemits(caller.subject(), Power.CERTIFY_HOURS))
                .remits();
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return queries.ask(new FindHoursReports(remits, organisation, state, cursor, limit));
    }

    @GetMapping("/volunteers/{volunteerId}/hours-reports")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "What a volunteer reported themselves",
            description =
                    "The newest first, under all numbers of the person: what has become of each, and why it was declined.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    HoursReports ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindVolunteersHoursReports(volunteer, cursor, limit));
    }
}
