package org.redvest.command.honour.star;

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
import org.redvest.api.honour.star.command.AdoptStarRules;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/star-rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stars")
class StarRuleController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    StarRuleController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record AdoptStarRulesRequest(
            @Schema(description = "division code of the city or a district", example = "350200")
            @NotBlank @Size(max = 12) String jurisdiction,

            @Schema(description = "first civil date of applications, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate effectiveFrom,

            @Schema(description = "what the rules say") @NotNull @Valid StarRulesRequest rules,

            @Schema(description = "the decision they rest on", example = "厦文明办〔2026〕21号") @NotBlank @Size(max = 200) String basis) {}

    record StarRulesCreated(DivisionCode jurisdiction, int version) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have a jurisdiction go by rules of stars (星级) from a date on",
            description =
                    "Hours and months for each of five levels, who grants it, and how long the notice is. Whoever lives there"
                            + " applies by the rules of the day; those of a district go before the city's. What was applied for before"
                            + " stays under its own. Files with the rules of several places lie in data/honours/stars.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.STAR_JURISDICTION_TOO_SMALL,
        Problem.POLICY_CONTRADICTORY,
        Problem.STAR_RULES_INVALID
    })
    ResponseEntity<StarRulesCreated> adopt(@Valid @RequestBody AdoptStarRulesRequest request) {
        DivisionCode jurisdiction =
                DivisionCode.of(divisions.require(request.jurisdiction()).code());
        int version = commands.send(
                new AdoptStarRules(
                        jurisdiction,
                        new Text(ids.ofThisRequest().toString()),
                        request.effectiveFrom(),
                        request.rules().toRules(),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.at("/api/v1/star-rules?division=" + jurisdiction, new StarRulesCreated(jurisdiction, version));
    }
}
