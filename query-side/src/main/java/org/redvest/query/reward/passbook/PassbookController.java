package org.redvest.query.reward.passbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.FindPassbook;
import org.redvest.api.reward.passbook.query.Passbook;
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
@Tag(name = "Points")
class PassbookController {

    private final Queries queries;
    private final Readers readers;

    PassbookController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/passbook")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's passbook (互助存折)",
            description = "Free, reserved and spent points, and every entry with the balance after it, newest first.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Passbook show(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindPassbook(volunteer, cursor, limit));
    }
}
