package org.redvest.command.reward.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.command.AdoptSchemeRules;
import org.redvest.api.reward.scheme.command.OpenScheme;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/points-schemes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Points schemes")
class SchemeController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    SchemeController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record OpenSchemeRequest(
            @Schema(example = "星湖爱心银行") @NotBlank @Size(max = 100) String name,

            @Schema(
                    description = "division code of where the services take place that it credits",
                    example = "350203005001")
            @NotBlank @Size(max = 12) String division) {}

    record AdoptSchemeRulesRequest(
            @Schema(description = "first civil date of services, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate effectiveFrom,

            @Schema(description = "what the rules say") @NotNull @Valid SchemeRulesRequest rules,

            @Schema(description = "the decision they rest on", example = "星湖社区居委会〔2026〕3号") @NotBlank @Size(max = 200) String basis) {}

    record SchemeAnswer(SchemeId schemeId) {}

    record SchemeRulesCreated(SchemeId schemeId, int version) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Open a points scheme (积分方案)",
            description =
                    "Of a division, down to one community. It credits services there once it has rules; until then, and"
                            + " everywhere else, the city's scheme psc-city does, which follows the city's policies.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    ResponseEntity<SchemeAnswer> open(@Valid @RequestBody OpenSchemeRequest request) {
        SchemeId scheme = SchemeId.from(ids.ofThisRequest());
        commands.send(
                new OpenScheme(
                        scheme,
                        Text.of(request.name().strip()),
                        DivisionCode.of(divisions.require(request.division()).code())),
                caller.envelope());
        return created.at("/api/v1/points-schemes/" + scheme, new SchemeAnswer(scheme));
    }

    @PostMapping("/{schemeId}/rules")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have a scheme go by rules from a date on",
            description =
                    "Rates, rounding, expiry, valuation table. The first rules may begin in the past, for what is entered"
                            + " from now on; those that follow begin tomorrow at the earliest. The rules in force on the day of the"
                            + " service count, whenever it is certified.")
    @Refuses({
        Problem.UNKNOWN_SCHEME,
        Problem.SCHEME_FOLLOWS_POLICIES,
        Problem.SCHEME_RULES_INVALID,
        Problem.POLICY_CONTRADICTORY,
        Problem.SCHEME_RULES_TOO_EARLY
    })
    ResponseEntity<SchemeRulesCreated> adopt(
            @PathVariable String schemeId, @Valid @RequestBody AdoptSchemeRulesRequest request) {
        SchemeId scheme = SchemeId.of(schemeId);
        int version = commands.send(
                new AdoptSchemeRules(
                        scheme,
                        new Text(ids.ofThisRequest().toString()),
                        request.effectiveFrom(),
                        request.rules().toRules(),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.at("/api/v1/points-schemes/" + scheme, new SchemeRulesCreated(scheme, version));
    }
}
