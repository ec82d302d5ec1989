package org.redvest.query.honour.star;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules;
import org.redvest.api.honour.star.query.FindStarRules;
import org.redvest.api.honour.star.query.PreviewStarRules;
import org.redvest.api.honour.star.query.StarPreview;
import org.redvest.city.Divisions;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/star-rules")
@Tag(name = "Stars")
class StarRulesController {

    private final Queries queries;
    private final Divisions divisions;

    StarRulesController(Queries queries, Divisions divisions) {
        this.queries = queries;
        this.divisions = divisions;
    }

    record PreviewStarRulesRequest(
            @Schema(description = "division code of the city or a district", example = "350200")
            @NotBlank @Size(max = 12) String jurisdiction,

            @Schema(description = "civil day, Asia/Shanghai", example = "2026-12-31") @NotNull LocalDate on,

            @Schema(description = "as they would be adopted") @NotNull @Valid PreviewedStarRules rules) {}

    record PreviewedStarRules(
            @Schema(description = "levels 1 to 5, in order") @NotNull List<@NotNull @Valid PreviewedStarLevel> levels,

            @Schema(example = "true") @NotNull Boolean residentsOnly,

            @Schema(example = "true") @NotNull Boolean inOrder,

            @Schema(example = "5") @NotNull Integer noticeWorkingDays) {

        StarRules toRules() {
            return new StarRules(
                    levels.stream()
                            .map(level -> new StarRules.Level(level.minutes(), level.months(), level.grantedBy()))
                            .toList(),
                    residentsOnly,
                    inOrder,
                    noticeWorkingDays);
        }
    }

    record PreviewedStarLevel(
            @Schema(example = "6000") @NotNull Long minutes,

            @Schema(example = "0") @NotNull Integer months,

            @Schema(example = "COUNTY") @NotNull StarGranter grantedBy) {}

    @GetMapping
    @OpenToPublic
    @Operation(
            summary = "Rules of stars (星级)",
            description =
                    "Every version of every jurisdiction, or those in force on a day; of a division, those of its district and the"
                            + " city, and with a day the one version that applies to who lives there.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    AdoptedStarRules rules(
            @Parameter(description = "that apply to who lives here", example = "350203001001")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "in force on this civil day, Asia/Shanghai", example = "2026-03-07")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        return queries.ask(new FindStarRules(
                division == null
                        ? null
                        : DivisionCode.of(divisions.require(division).code()),
                on));
    }

    @PostMapping("/preview")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "How many would come to each level under other rules",
            description =
                    "Over everybody whose registration is in effect, from their final hours on a day. It is a question: nothing is"
                            + " adopted.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.POLICY_CONTRADICTORY, Problem.STAR_RULES_INVALID})
    StarPreview preview(@Valid @RequestBody PreviewStarRulesRequest request) {
        return queries.ask(new PreviewStarRules(
                request.rules().toRules(),
                DivisionCode.of(divisions.require(request.jurisdiction()).code()),
                request.on()));
    }
}
