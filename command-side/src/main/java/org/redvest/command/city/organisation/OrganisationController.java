package org.redvest.command.city.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
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

    record OrganisationCreated(String organisationId) {}

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
    ResponseEntity<OrganisationCreated> register(@Valid @RequestBody RegisterOrganisationRequest request) {
        RegisterOrganisation command = request.toCommand(divisions);
        commands.send(command, caller.envelope());
        String code = command.organisationId().code();
        return created.at("/api/v1/organisations/" + code, new OrganisationCreated(code));
    }
}
