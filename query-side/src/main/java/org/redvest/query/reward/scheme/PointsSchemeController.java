package org.redvest.query.reward.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.query.FindPointsSchemes;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/points-schemes")
@Tag(name = "Points schemes")
class PointsSchemeController {

    private final Queries queries;

    PointsSchemeController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @AllowedToEveryRole
    @Operation(
            summary = "The points schemes (积分方案)",
            description = "Each with all its rules, beside the city's own psc-city.")
    PointsSchemesView all() {
        return queries.ask(new FindPointsSchemes(null));
    }

    @GetMapping("/{schemeId}")
    @AllowedToEveryRole
    @Operation(summary = "A points scheme and its rules")
    @Refuses(Problem.UNKNOWN_SCHEME)
    PointsSchemesView.Scheme one(@PathVariable String schemeId) {
        return queries.ask(new FindPointsSchemes(SchemeId.of(schemeId)))
                .schemes()
                .getFirst();
    }
}
