package org.redvest.query.person.consent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.consent.query.Consents;
import org.redvest.api.person.consent.query.FindConsents;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Consents")
class ConsentsController {

    private final Queries queries;
    private final Readers readers;
    private final Clock clock;

    ConsentsController(Queries queries, Readers readers, Clock clock) {
        this.queries = queries;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/consents")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "What a volunteer had agreed to at an instant",
            description =
                    "Each use of their data beyond the record itself: agreed or not, since when, and what shows it.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Consents show(
            @PathVariable String volunteerId,
            @Parameter(
                            description = "instant with offset; now, where it is missing",
                            example = "2026-03-01T09:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant at) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindConsents(volunteer, Times.orNow(at, clock)));
    }
}
