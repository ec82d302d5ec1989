package org.redvest.query.city.station;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.city.station.query.ClaimedBlocks;
import org.redvest.api.city.station.query.FindClaimedBlocks;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/blocks")
@Tag(name = "Blocks")
class BlocksController {

    private final Queries queries;
    private final Clock clock;

    BlocksController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    @OpenToPublic
    @Operation(summary = "The blocks and roads that units look after on a day (认领, 包干)")
    @Refuses(Problem.UNKNOWN_DIVISION)
    ClaimedBlocks blocks(
            @Parameter(description = "within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> CivilTime.dateOf(clock.instant()));
        return queries.ask(new FindClaimedBlocks(division, day, cursor, limit));
    }
}
