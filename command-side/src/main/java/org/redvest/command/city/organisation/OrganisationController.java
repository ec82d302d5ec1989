package org.redvest.command.city.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.command.DissolveOrganisation;
import org.redvest.api.city.organisation.command.GuideTeam;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.RegisterTeam;
import org.redvest.api.city.organisation.command.ResumeOrganisation;
import org.redvest.api.city.organisation.command.SuspendOrganisation;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
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
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Organisations")
class OrganisationController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Divisions divisions;

    OrganisationController(Commands commands, Created created, Caller caller, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.divisions = divisions;
    }

    record RegisterOrganisationRequest(
            @Schema(description = "统一社会信用代码", example = "11350200MJB007228F") @NotBlank @Size(max = 40) String organisationId,

            @Schema(example = "厦门市人社局志愿服务队") @NotBlank @Size(max = 100) String name,

            @Schema(description = "division code of its seat", example = "350203") @NotBlank @Size(max = 12) String division) {

        RegisterOrganisation toCommand(Divisions divisions) {
            return new RegisterOrganisation(
                    OrganisationId.of(organisationId),
                    Text.of(name.strip()),
                    DivisionCode.of(divisions.require(division).code()));
        }
    }

    record RegisterTeamRequest(
            @Schema(
                    description =
                            "GUIDED: 非正式团队, under the guidance of an organisation; TAIWAN: an organisation of Taiwan")
            @NotNull TeamOrigin origin,

            @Schema(example = "兴祥邻里守望队") @NotBlank @Size(max = 100) String name,

            @Schema(
                    description = "division code of its seat; for one of Taiwan, of whoever it works with here",
                    example = "350203")
            @NotBlank @Size(max = 12) String division,

            @Schema(
                    description = "credit code of the organisation that guides it; not needed for one of Taiwan",
                    nullable = true)
            @Size(max = 40) @Nullable String guidedBy) {

        RegisterTeam toCommand(Divisions divisions) {
            return new RegisterTeam(
                    origin,
                    Text.of(name.strip()),
                    DivisionCode.of(divisions.require(division).code()),
                    guidedBy == null ? null : OrganisationId.of(guidedBy));
        }
    }

    record ReasonRequest(
            @Schema(description = "why, in words", example = "年检未通过") @NotBlank @Size(max = 200) String reason) {

        Text text() {
            return Text.of(reason.strip());
        }
    }

    record DissolveOrganisationRequest(
            @Schema(description = "code of the organisation that takes its place", nullable = true)
            @Size(max = 40) @Nullable String successor,

            @Schema(description = "why, in words", example = "合并") @NotBlank @Size(max = 200) String reason) {}

    record GuideTeamRequest(
            @Schema(description = "credit code of the organisation that guides it from now on")
            @NotBlank @Size(max = 40) String guidedBy,

            @Schema(description = "why, in words", example = "划转") @NotBlank @Size(max = 200) String reason) {}

    record OrganisationAnswer(String organisationId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Register an organisation", description = "Under its unified social credit code, once.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.UNKNOWN_DIVISION,
        Problem.ORGANISATION_ALREADY_REGISTERED
    })
    ResponseEntity<OrganisationAnswer> register(@Valid @RequestBody RegisterOrganisationRequest request) {
        RegisterOrganisation command = request.toCommand(divisions);
        commands.send(command, caller.envelope());
        return created(command.organisationId());
    }

    private ResponseEntity<OrganisationAnswer> created(OrganisationId organisation) {
        return created.at("/api/v1/organisations/" + organisation.code(), new OrganisationAnswer(organisation.code()));
    }

    @PostMapping("/teams")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Register a team without a credit code",
            description =
                    "It is given a number, which stands wherever a credit code does. The same team has the same number.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_DIVISION,
        Problem.GUIDING_BODY_REQUIRED,
        Problem.GUIDING_BODY_UNKNOWN,
        Problem.ORGANISATION_ALREADY_REGISTERED
    })
    ResponseEntity<OrganisationAnswer> registerTeam(@Valid @RequestBody RegisterTeamRequest request) {
        RegisterTeam command = request.toCommand(divisions);
        commands.send(command, caller.envelope());
        return created(command.organisationId());
    }

    @PostMapping("/{organisationId}/suspension")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Suspend an organisation",
            description = "What it does until it is resumed is not certified; what it did before is.")
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.ORGANISATION_DISSOLVED
    })
    ResponseEntity<OrganisationAnswer> suspend(
            @PathVariable String organisationId, @Valid @RequestBody ReasonRequest request) {
        return change(organisationId, organisation -> new SuspendOrganisation(organisation, request.text()));
    }

    @PostMapping("/{organisationId}/resumption")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Let a suspended organisation go on")
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.ORGANISATION_NOT_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED
    })
    ResponseEntity<OrganisationAnswer> resume(
            @PathVariable String organisationId, @Valid @RequestBody ReasonRequest request) {
        return change(organisationId, organisation -> new ResumeOrganisation(organisation, request.text()));
    }

    @PostMapping("/{organisationId}/dissolution")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Dissolve an organisation, for good",
            description =
                    "What it recorded stays as it is, and is found under its successor too, where there is one. Its projects"
                            + " are its successor's from then on; where there is none they are closed, and their shifts called off.")
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.SUCCESSOR_INVALID,
        Problem.ORGANISATION_DISSOLVED
    })
    ResponseEntity<OrganisationAnswer> dissolve(
            @PathVariable String organisationId, @Valid @RequestBody DissolveOrganisationRequest request) {
        String successor = request.successor();
        return change(
                organisationId,
                organisation -> new DissolveOrganisation(
                        organisation,
                        successor == null ? null : OrganisationId.of(successor),
                        Text.of(request.reason().strip())));
    }

    @PostMapping("/{organisationId}/guidance")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Name who guides a team from now on")
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.GUIDING_BODY_UNKNOWN,
        Problem.ORGANISATION_DISSOLVED
    })
    ResponseEntity<OrganisationAnswer> guide(
            @PathVariable String organisationId, @Valid @RequestBody GuideTeamRequest request) {
        return change(
                organisationId,
                team -> new GuideTeam(
                        team,
                        OrganisationId.of(request.guidedBy()),
                        Text.of(request.reason().strip())));
    }

    private ResponseEntity<OrganisationAnswer> change(String code, Function<OrganisationId, Command<Effect>> command) {
        OrganisationId organisation = OrganisationId.of(code);
        commands.send(command.apply(organisation), caller.envelope());
        return created.changed(new OrganisationAnswer(organisation.code()));
    }
}
