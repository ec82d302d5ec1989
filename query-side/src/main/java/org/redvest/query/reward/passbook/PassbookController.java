package org.redvest.query.reward.passbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.FindPassbook;
import org.redvest.api.reward.passbook.query.FindPointsProof;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.PointsProof;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.OpenToPublic;
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
    private final Clock clock;

    PassbookController(Queries queries, Readers readers, Clock clock) {
        this.queries = queries;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/passbook")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's passbook (互助存折)",
            description =
                    "In one scheme, as of now or of any day: free, pending, reserved, spent and owed points, what expires"
                            + " when, and every entry with its cause, how its figure follows, and the balance after it, newest first.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_SCHEME})
    Passbook show(
            @PathVariable String volunteerId,
            @Parameter(description = "points scheme; the city's where not given", example = "psc-city")
                    @RequestParam(required = false)
                    @Nullable String scheme,
            @Parameter(description = "as of the end of this civil day", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate at,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindPassbook(volunteer, SchemeId.orCitys(scheme), at, cursor, limit));
    }

    @GetMapping("/api/v1/points-schemes/{schemeId}/proof")
    @OpenToPublic
    @Operation(
            summary = "The daily proof of a scheme's points",
            description =
                    "What was issued, is held, was spent, expired and is owed at the end of a day, over all accounts, and"
                            + " every kind of movement with the two accounts between which it goes.")
    @Refuses(Problem.UNKNOWN_SCHEME)
    PointsProof proof(
            @PathVariable String schemeId,
            @Parameter(description = "civil day; today where not given", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate date) {
        return queries.ask(
                new FindPointsProof(SchemeId.of(schemeId), date == null ? CivilTime.dateOf(clock.instant()) : date));
    }
}
