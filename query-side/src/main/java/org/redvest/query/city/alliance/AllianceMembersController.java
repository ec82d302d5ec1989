package org.redvest.query.city.alliance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.city.alliance.query.AllianceMembers;
import org.redvest.api.city.alliance.query.Alliances;
import org.redvest.api.city.alliance.query.FindAlliance;
import org.redvest.api.city.alliance.query.FindAllianceMembers;
import org.redvest.api.city.alliance.query.FindAlliances;
import org.redvest.api.id.AllianceId;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alliances")
@Tag(name = "Alliances")
class AllianceMembersController {

    private final Queries queries;

    AllianceMembersController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @OpenToPublic
    @Operation(summary = "The alliances of organisations (联盟)")
    Alliances alliances(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindAlliances(cursor, limit));
    }

    @GetMapping("/{allianceId}")
    @OpenToPublic
    @Operation(summary = "One alliance")
    @Refuses(Problem.UNKNOWN_ALLIANCE)
    Alliances.Entry alliance(@PathVariable String allianceId) {
        return queries.ask(new FindAlliance(AllianceId.of(allianceId)));
    }

    @GetMapping("/{allianceId}/members")
    @OpenToPublic
    @Operation(
            summary = "The members of an alliance",
            description =
                    "Those of a day, or every membership there ever was; on the first page how many of each kind.")
    @Refuses(Problem.UNKNOWN_ALLIANCE)
    AllianceMembers members(
            @PathVariable String allianceId,
            @Parameter(description = "the day, Asia/Shanghai; every membership without it", example = "2017-06-15")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindAllianceMembers(AllianceId.of(allianceId), on, cursor, limit));
    }
}
