package org.redvest.command.service.scrutiny;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.command.AdoptScrutinyRule;
import org.redvest.api.service.scrutiny.command.DecideFinding;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOff;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOn;
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
@RequestMapping(path = "/api/v1/scrutiny-rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scrutiny")
class ScrutinyRuleController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    ScrutinyRuleController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record AdoptRuleRequest(
            @Schema(example = "MUTUAL_CERTIFICATION") @NotNull RuleKind kind,

            @Schema(description = "a figure for each that the kind needs", example = "{\"PERSONS\": 3, \"DAYS\": 30}")
            @NotNull Map<@NotNull RuleParameter, @NotNull Integer> parameters) {}

    record SwitchRuleRequest(
            @Schema(description = "service date, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate from) {}

    record NamedRecord(
            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "rec-019a9e00-0000-7000-8000-000000000003") @NotBlank @Size(max = 60) String serviceRecordId) {

        DecideFinding.Named named() {
            return new DecideFinding.Named(VolunteerId.of(volunteerId), ServiceRecordId.of(serviceRecordId));
        }
    }

    record DecideFindingRequest(
            @Schema(description = "as the finding says", example = "350203") @NotBlank @Size(max = 12) String division,

            @Schema(description = "as the finding names them") @NotEmpty @Size(max = 100) List<@NotNull @Valid NamedRecord> records,

            @Schema(example = "DISMISSED") @NotNull FindingVerdict verdict,

            @Schema(example = "两人同队轮流带队，现场照片可证") @NotBlank @Size(max = 200) String reason) {}

    record RuleAnswer(ScrutinyRuleId ruleId) {}

    record FindingAnswer(FindingId findingId) {}

    @PostMapping
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Adopt a rule over the log",
            description = "It looks at nothing before it is switched on. With other figures it is another rule.")
    @Refuses(Problem.RULE_FIGURES_WRONG)
    ResponseEntity<RuleAnswer> adopt(@Valid @RequestBody AdoptRuleRequest request) {
        ScrutinyRuleId rule = ScrutinyRuleId.from(ids.ofThisRequest());
        commands.send(
                new AdoptScrutinyRule(rule, RuleTerms.of(request.kind(), request.parameters())), caller.envelope());
        return created.at("/api/v1/scrutiny-rules/" + rule, new RuleAnswer(rule));
    }

    @PostMapping("/{ruleId}/on")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(summary = "Switch a rule on", description = "For services from a day on, which may be past.")
    @Refuses({Problem.UNKNOWN_SCRUTINY_RULE, Problem.SCRUTINY_RULE_ON, Problem.PERIOD_REVERSED})
    ResponseEntity<RuleAnswer> switchOn(@PathVariable String ruleId, @Valid @RequestBody SwitchRuleRequest request) {
        ScrutinyRuleId rule = ScrutinyRuleId.of(ruleId);
        return change(rule, new SwitchScrutinyRuleOn(rule, request.from()));
    }

    @PostMapping("/{ruleId}/off")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Switch a rule off",
            description = "For services from a day on: what it found before stays found.")
    @Refuses({Problem.UNKNOWN_SCRUTINY_RULE, Problem.PERIOD_REVERSED})
    ResponseEntity<RuleAnswer> switchOff(@PathVariable String ruleId, @Valid @RequestBody SwitchRuleRequest request) {
        ScrutinyRuleId rule = ScrutinyRuleId.of(ruleId);
        return change(rule, new SwitchScrutinyRuleOff(rule, request.from()));
    }

    private ResponseEntity<RuleAnswer> change(ScrutinyRuleId rule, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new RuleAnswer(rule));
    }

    @PostMapping("/{ruleId}/findings/{findingId}/decision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Decide on what a rule found",
            description =
                    "By somebody who certified none of its records. It revokes nothing; said again, the last word counts.")
    @Refuses({
        Problem.UNKNOWN_SCRUTINY_RULE,
        Problem.UNKNOWN_FINDING,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.FINDING_OF_OTHER_RECORDS,
        Problem.FINDING_LIES_ELSEWHERE,
        Problem.CHECKER_IS_PARTY
    })
    ResponseEntity<FindingAnswer> decide(
            @PathVariable String ruleId,
            @PathVariable String findingId,
            @Valid @RequestBody DecideFindingRequest request) {
        FindingId finding = FindingId.of(findingId);
        commands.send(
                new DecideFinding(
                        finding,
                        ScrutinyRuleId.of(ruleId),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        request.records().stream().map(NamedRecord::named).toList(),
                        request.verdict(),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new FindingAnswer(finding));
    }
}
