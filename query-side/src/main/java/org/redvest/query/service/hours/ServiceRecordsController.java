package org.redvest.query.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.query.FindServiceRecords;
import org.redvest.api.service.hours.query.ServiceRecords;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Hours")
class ServiceRecordsController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    ServiceRecordsController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/service-records")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's certified hours",
            description =
                    "The last certified first, under all numbers of the person: how each record stands, whether it counts, and by"
                            + " its last correction how long it is. Who certified, the volunteer and auditors are told.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.WINDOW_REVERSED})
    ServiceRecords ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "first service date", example = "2022-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "last service date", example = "2022-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        Times.requireRange(from, to);
        return queries.ask(new FindServiceRecords(
                volunteer, from, to, readers.isOwn(volunteer) || caller.is(Role.AUDITOR), cursor, limit));
    }
}
