package org.redvest.command.city.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.command.AdoptPolicy;
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
@RequestMapping(path = "/api/v1/policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policies")
class PolicyController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    PolicyController(Commands commands, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    record AdoptPolicyRequest(
            @Schema(description = "what it regulates", example = "POINTS_PER_HOUR") @NotNull PolicyKind kind,

            @Schema(description = "in the unit of its kind", example = "10") @NotNull Integer value,

            @Schema(description = "first civil date, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate effectiveFrom,

            @Schema(description = "the decision it rests on", example = "厦文明办〔2025〕12号") @NotBlank @Size(max = 200) String basis) {}

    record PolicyCreated(PolicyKind kind, int version) {}

    @PostMapping
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Adopt a figure from a date on",
            description = "Daily cap, points per hour, rounding, days to collect. Of the versions effective on a date,"
                    + " the one effective last is in force.")
    @Refuses({Problem.POLICY_VALUE_OUT_OF_RANGE})
    ResponseEntity<PolicyCreated> adopt(@Valid @RequestBody AdoptPolicyRequest request) {
        int version = commands.send(
                new AdoptPolicy(
                        request.kind(),
                        new Text(ids.ofThisRequest().toString()),
                        request.value(),
                        request.effectiveFrom(),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.at(
                "/api/v1/policies/%s/%d".formatted(request.kind(), version),
                new PolicyCreated(request.kind(), version));
    }
}
