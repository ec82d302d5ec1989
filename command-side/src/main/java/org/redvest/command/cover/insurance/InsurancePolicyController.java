package org.redvest.command.cover.insurance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.command.RecordInsurancePolicy;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.vault.KeyRing;
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
@RequestMapping(path = "/api/v1/insurance-policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insurance")
class InsurancePolicyController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final KeyRing keys;

    InsurancePolicyController(Commands commands, Created created, Caller caller, KeyRing keys) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.keys = keys;
    }

    record RecordInsurancePolicyRequest(
            @Schema(example = "中国人寿厦门分公司") @NotBlank @Size(max = 100) String insurer,

            @Schema(description = "the insurer's number of the policy", example = "P2026-3502-0001")
            @NotBlank @Size(max = 100) String policyNumber,

            @Schema(description = "for each person, in yuan", example = "448000") @NotNull Long sumInsuredYuan,

            @Schema(description = "first instant covered", example = "2026-06-15T00:00:00+08:00") @NotNull Instant from,

            @Schema(description = "first instant no longer covered", example = "2027-06-15T00:00:00+08:00") @NotNull Instant until,

            @Schema(description = "may lie after the begin", example = "2026-07-05") @Nullable LocalDate signedOn) {

        RecordInsurancePolicy toCommand(KeyRing keys) {
            String natural = insurer.strip() + "|" + policyNumber.strip();
            return new RecordInsurancePolicy(
                    InsurancePolicyId.from(keys.uuid("insurance-policy", natural)),
                    Text.of(insurer.strip()),
                    Text.of(policyNumber.strip()),
                    sumInsuredYuan,
                    from,
                    until,
                    signedOn);
        }
    }

    record InsurancePolicyCreated(InsurancePolicyId insurancePolicyId) {}

    @PostMapping
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Record an insurance policy",
            description = "It covers every registered volunteer from the first instant of its period to the last.")
    @Refuses({Problem.AMOUNT_NOT_POSITIVE, Problem.PERIOD_REVERSED, Problem.INSURANCE_POLICY_ALREADY_RECORDED})
    ResponseEntity<InsurancePolicyCreated> record(@Valid @RequestBody RecordInsurancePolicyRequest request) {
        RecordInsurancePolicy command = request.toCommand(keys);
        commands.send(command, caller.envelope());
        return created.at(
                "/api/v1/insurance-policies/" + command.insurancePolicyId(),
                new InsurancePolicyCreated(command.insurancePolicyId()));
    }
}
