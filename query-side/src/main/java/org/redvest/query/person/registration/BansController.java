package org.redvest.query.person.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.person.registration.query.Bans;
import org.redvest.api.person.registration.query.FindBans;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Volunteers")
class BansController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    BansController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/api/v1/bans")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Bans and erasures",
            description =
                    "The newest first, each with the document it rests on, whether it was lifted and by which: of those who live where"
                            + " a delegation of the reader's reaches that is not for one organisation alone, and of everybody for"
                            + " auditors. Masked names; of whom was erased, the number alone.")
    @Refuses(Problem.AUTHORITY_MISSING)
    Bans bans(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindBans(caller.is(Role.AUDITOR) ? null : readers.remits(), cursor, limit));
    }
}
