package org.redvest.query.reward.passbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.passbook.query.PreviewSchemeRules;
import org.redvest.api.reward.passbook.query.RulesPreview;
import org.redvest.api.reward.scheme.query.FindPointsSchemes;
import org.redvest.api.reward.scheme.query.PointsSchemesView.Version;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Points schemes")
class RulesPreviewController {

    private final Queries queries;

    RulesPreviewController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/points-schemes/{schemeId}/rules/{version}/preview")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "What a version of a scheme's rules would have given",
            description =
                    "For the services that the scheme credited since a day, beside what they gave. Nothing is changed: rules"
                            + " that follow others begin tomorrow at the earliest, and until then others can be adopted for the same"
                            + " day, of which the last apply.")
    @Refuses(Problem.UNKNOWN_SCHEME)
    RulesPreview preview(
            @PathVariable String schemeId,
            @PathVariable int version,
            @Parameter(description = "first civil date of the services", example = "2026-01-01") @RequestParam
                    LocalDate from) {
        SchemeId scheme = SchemeId.of(schemeId);
        Version adopted = queries.ask(new FindPointsSchemes(scheme)).schemes().getFirst().rules().stream()
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.UNKNOWN_SCHEME,
                        "The scheme has no rules of version %d: adopt them first.".formatted(version)));
        return queries.ask(new PreviewSchemeRules(scheme, adopted.rules(), from));
    }
}
