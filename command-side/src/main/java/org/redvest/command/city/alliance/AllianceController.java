package org.redvest.command.city.alliance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.alliance.command.FoundAlliance;
import org.redvest.api.city.alliance.command.JoinAlliance;
import org.redvest.api.city.alliance.command.LeaveAlliance;
import org.redvest.api.id.AllianceId;
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
@RequestMapping(path = "/api/v1/alliances", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alliances")
class AllianceController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    AllianceController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record FoundAllianceRequest(
            @Schema(example = "海沧区志愿服务联盟") @NotBlank @Size(max = 100) String name,

            @Schema(description = "division code of where it works", example = "350205") @NotBlank @Size(max = 12) String division,

            @Schema(description = "civil date, Asia/Shanghai", example = "2014-05-01") @NotNull LocalDate foundedOn) {}

    record JoinAllianceRequest(
            @Schema(description = "credit code, or a team's number", example = "51350205MJB5314339")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "what kind of member it is", example = "文明单位志愿服务队") @NotBlank @Size(max = 100) String category,

            @Schema(description = "its first day as a member", example = "2015-06-07") @NotNull LocalDate on) {}

    record LeaveAllianceRequest(
            @Schema(description = "the first day on which it is none", example = "2016-12-31") @NotNull LocalDate on) {}

    record AllianceAnswer(AllianceId allianceId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Found an alliance of organisations (联盟)")
    @Refuses(Problem.UNKNOWN_DIVISION)
    ResponseEntity<AllianceAnswer> found(@Valid @RequestBody FoundAllianceRequest request) {
        AllianceId alliance = AllianceId.from(ids.ofThisRequest());
        commands.send(
                new FoundAlliance(
                        alliance,
                        Text.of(request.name().strip()),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        request.foundedOn()),
                caller.envelope());
        return created.at("/api/v1/alliances/" + alliance, new AllianceAnswer(alliance));
    }

    @PostMapping("/{allianceId}/members")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Take an organisation in", description = "From a day on; who left may come again.")
    @Refuses({
        Problem.UNKNOWN_ALLIANCE,
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.ORGANISATION_DISSOLVED,
        Problem.ALREADY_MEMBER
    })
    ResponseEntity<AllianceAnswer> join(
            @PathVariable String allianceId, @Valid @RequestBody JoinAllianceRequest request) {
        AllianceId alliance = AllianceId.of(allianceId);
        return change(
                alliance,
                new JoinAlliance(
                        alliance,
                        OrganisationId.of(request.organisationId()),
                        Text.of(request.category().strip()),
                        request.on()));
    }

    @PostMapping("/{allianceId}/members/{organisationId}/leaving")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Let a member go", description = "What it was a member for stays on record.")
    @Refuses({
        Problem.UNKNOWN_ALLIANCE,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.NOT_A_MEMBER,
        Problem.PERIOD_REVERSED
    })
    ResponseEntity<AllianceAnswer> leave(
            @PathVariable String allianceId,
            @PathVariable String organisationId,
            @Valid @RequestBody LeaveAllianceRequest request) {
        AllianceId alliance = AllianceId.of(allianceId);
        return change(alliance, new LeaveAlliance(alliance, OrganisationId.of(organisationId), request.on(), false));
    }

    private ResponseEntity<AllianceAnswer> change(AllianceId alliance, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new AllianceAnswer(alliance));
    }
}
