package org.redvest.query.service.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.api.service.order.query.FindNeeds;
import org.redvest.api.service.order.query.FindSatisfaction;
import org.redvest.api.service.order.query.Needs;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read of orders: what is needed, and how it was found. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Orders")
class NeedsController {

    private final Queries queries;

    NeedsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/needs")
    @OpenToPublic
    @Operation(
            summary = "Needs (需求) that nobody has promised yet",
            description =
                    "What was published and can still be served, the newest first: what it is, in which community and when; neither for"
                            + " whom, nor where exactly. With a station, those in its division (需求发布区).")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.UNKNOWN_CATEGORY, Problem.UNKNOWN_STATION})
    Needs needs(
            @Parameter(description = "within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(example = "扶老助残") @RequestParam(required = false) @Nullable String category,
            @Parameter(description = "in the division of this station") @RequestParam(required = false) @Nullable String station,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(
                new FindNeeds(division, category, station == null ? null : StationId.of(station), cursor, limit));
    }

    @GetMapping("/orders/satisfaction")
    @OpenToPublic
    @Operation(
            summary = "How satisfied those were who were served (评单), by team, community or month",
            description =
                    "Of services that ended within a range of at most 400 days and were reviewed, or can be no more. What whom it was"
                            + " for said, and what was said for them, stand apart, as said last; what nobody reviewed counts as nothing. Fewer"
                            + " than five reviews are not told by what they say. A team has what was served by those that were dissolved"
                            + " into it.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.WINDOW_REVERSED,
        Problem.WINDOW_TOO_LONG,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    SatisfactionStatistics satisfaction(
            @Parameter(description = "served within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "served by this team", example = "51350200MJB729386C")
                    @RequestParam(required = false)
                    @Nullable String organisationId,
            @Parameter(description = "first civil day, Asia/Shanghai", example = "2026-01-01") @RequestParam
                    LocalDate from,
            @Parameter(description = "last civil day", example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "what it is told apart by") @RequestParam(defaultValue = "TEAM")
                    FindSatisfaction.By by) {
        Times.requireRange(from, to);
        return queries.ask(new FindSatisfaction(
                division,
                organisationId == null
                        ? null
                        : OrganisationId.of(organisationId).code(),
                from,
                to,
                by));
    }
}
