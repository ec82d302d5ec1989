package org.redvest.query.open.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.RankDivisions;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rankings")
class RankingController {

    private final Queries queries;

    RankingController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/rankings")
    @OpenToPublic
    @Operation(
            summary = "Rank districts, streets, communities or organisations",
            description =
                    "By place of service, by residence or by the seat of the organisation; every entry carries all measures. By"
                            + " residence, streets and communities of fewer than five persons are left out. A"
                            + " volunteer counts once in each entry. What is estimated, taken from a list, not signed for or under"
                            + " objection stands in columns of its own. Organisations inherit what was recorded by those that"
                            + " were dissolved into them. Reckoned once a second at most, for everybody who asks the same; the answer says on"
                            + " which position of the log it rests. A Log-Position in the question is always respected.")
    @Refuses({
        Problem.MEASURE_NOT_AVAILABLE,
        Problem.UNKNOWN_DIVISION,
        Problem.RANKING_LEVEL_NOT_BENEATH,
        Problem.WINDOW_REVERSED
    })
    Ranking rank(
            @RequestParam(defaultValue = "DISTRICT") RankingLevel level,
            @RequestParam(defaultValue = "MINUTES") Measure measure,
            @RequestParam(defaultValue = "SERVICE") Attribution attribution,
            @Parameter(description = "first service date", example = "2022-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "last service date", example = "2022-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = "only what lies within this division: the way down", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String within,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        Times.requireRange(from, to);
        return queries.ask(new RankDivisions(level, measure, attribution, from, to, within, least));
    }
}
