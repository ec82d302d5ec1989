package org.redvest.command.city.authority;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.command.AppointDeputy;
import org.redvest.api.city.authority.command.DeclareDelegationInvalid;
import org.redvest.api.city.authority.command.DismissDeputy;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.city.authority.command.ResumeDelegation;
import org.redvest.api.city.authority.command.RevokeDelegation;
import org.redvest.api.city.authority.command.SuspendDelegation;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
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
@RequestMapping(path = "/api/v1/delegations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Authority")
class DelegationController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    DelegationController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record GrantDelegationRequest(
            @Schema(description = "subject of the token of whoever is to hold it", example = "district-officer")
            @NotBlank @Size(max = 255) String holder,

            @Schema(description = "what it allows", example = "[\"CERTIFY_HOURS\"]") @NotEmpty Set<@NotNull Power> powers,

            @Schema(description = "division code; all divisions beneath it are meant too", example = "350203")
            @NotBlank @Size(max = 12) String division,

            @Schema(description = "the only organisation whose acts it covers", nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(description = "first instant", example = "2026-01-01T00:00:00+08:00") @NotNull Instant from,

            @Schema(
                    description = "first instant no longer; without it, for as long as the granter's own",
                    nullable = true)
            @Nullable Instant until,

            @Schema(description = "number of the document it rests on", example = "厦文明办〔2026〕3号")
            @NotBlank @Size(max = 200) String basis) {

        GrantDelegation toCommand(DelegationId delegation, Divisions divisions) {
            return new GrantDelegation(
                    delegation,
                    Subject.of(holder.strip()),
                    powers,
                    new Remit(
                            DivisionCode.of(divisions.require(division).code()),
                            organisationId == null ? null : OrganisationId.of(organisationId)),
                    from,
                    until,
                    Text.of(basis.strip()));
        }
    }

    record ChangeDelegationRequest(
            @Schema(description = "why, in words", example = "岗位调整") @NotBlank @Size(max = 200) String reason) {

        Text text() {
            return Text.of(reason.strip());
        }
    }

    record AppointDeputyRequest(
            @Schema(description = "subject of the token of whoever is to act", example = "organisation-manager")
            @NotBlank @Size(max = 255) String deputy,

            @Schema(description = "first instant", example = "2026-05-01T00:00:00+08:00") @NotNull Instant from,

            @Schema(description = "first instant no longer; without it, for as long as the delegation", nullable = true)
            @Nullable Instant until) {}

    record DismissDeputyRequest(
            @Schema(description = "subject of the token of whoever acted", example = "organisation-manager")
            @NotBlank @Size(max = 255) String deputy) {}

    record DelegationAnswer(DelegationId delegationId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Delegate powers (分级授权)",
            description = "Nobody grants more than one of their own delegations holds, elsewhere, or for longer.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.PERIOD_REVERSED,
        Problem.POWER_NOT_FOR_ORGANISATIONS
    })
    ResponseEntity<DelegationAnswer> grant(@Valid @RequestBody GrantDelegationRequest request) {
        DelegationId delegation = DelegationId.from(ids.ofThisRequest());
        commands.send(request.toCommand(delegation, divisions), caller.envelope());
        return created.at("/api/v1/delegations/" + delegation, new DelegationAnswer(delegation));
    }

    @PostMapping("/{delegationId}/suspension")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Suspend a delegation", description = "At once, with all that were granted under it.")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.DELEGATION_ENDED})
    ResponseEntity<DelegationAnswer> suspend(
            @PathVariable String delegationId, @Valid @RequestBody ChangeDelegationRequest request) {
        return change(delegationId, delegation -> new SuspendDelegation(delegation, request.text()));
    }

    @PostMapping("/{delegationId}/resumption")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Resume a suspended delegation")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.DELEGATION_ENDED})
    ResponseEntity<DelegationAnswer> resume(
            @PathVariable String delegationId, @Valid @RequestBody ChangeDelegationRequest request) {
        return change(delegationId, delegation -> new ResumeDelegation(delegation, request.text()));
    }

    @PostMapping("/{delegationId}/revocation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Take a delegation back", description = "At once and for good, with all granted under it.")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.DELEGATION_ENDED})
    ResponseEntity<DelegationAnswer> revoke(
            @PathVariable String delegationId, @Valid @RequestBody ChangeDelegationRequest request) {
        return change(delegationId, delegation -> new RevokeDelegation(delegation, request.text()));
    }

    @PostMapping("/{delegationId}/invalidity")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Declare that a delegation never was valid",
            description = "What was done under it stands; GET /api/v1/delegations/{id}/acts lists it.")
    @Refuses(Problem.UNKNOWN_DELEGATION)
    ResponseEntity<DelegationAnswer> declareInvalid(
            @PathVariable String delegationId, @Valid @RequestBody ChangeDelegationRequest request) {
        return change(delegationId, delegation -> new DeclareDelegationInvalid(delegation, request.text()));
    }

    @PostMapping("/{delegationId}/deputies")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Appoint a deputy (代理人)",
            description = "Who acts for the holder; what they do is recorded as theirs, for the holder.")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.PERIOD_REVERSED, Problem.DELEGATION_ENDED})
    ResponseEntity<DelegationAnswer> appoint(
            @PathVariable String delegationId, @Valid @RequestBody AppointDeputyRequest request) {
        return change(
                delegationId,
                delegation -> new AppointDeputy(
                        delegation, Subject.of(request.deputy().strip()), request.from(), request.until()));
    }

    @PostMapping("/{delegationId}/deputies/dismissal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Dismiss a deputy", description = "At once; ends all their appointments.")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.UNKNOWN_DEPUTY})
    ResponseEntity<DelegationAnswer> dismiss(
            @PathVariable String delegationId, @Valid @RequestBody DismissDeputyRequest request) {
        return change(
                delegationId,
                delegation -> new DismissDeputy(
                        delegation, Subject.of(request.deputy().strip())));
    }

    private ResponseEntity<DelegationAnswer> change(
            String delegationId, Function<DelegationId, Command<Effect>> command) {
        DelegationId delegation = DelegationId.of(delegationId);
        commands.send(command.apply(delegation), caller.envelope());
        return created.changed(new DelegationAnswer(delegation));
    }
}
