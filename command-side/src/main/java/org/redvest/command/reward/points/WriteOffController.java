package org.redvest.command.reward.points;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.command.ApproveWriteOff;
import org.redvest.api.reward.points.command.ProposeWriteOff;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/points-write-off", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Points")
class WriteOffController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    WriteOffController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    record ProposeWriteOffRequest(
            @Schema(description = "points that are owed and not asked for any longer", example = "20") @NotNull Integer points,

            @Schema(description = "why, in words", example = "活动虚假，志愿者不知情") @NotBlank @Size(max = 200) String reason) {}

    record WriteOffAnswer(VolunteerId volunteerId, SchemeId schemeId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Propose a write-off of points that are owed (核销)",
            description =
                    "In the account of this number, in a scheme; the city's where none is named. Somebody else approves.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SCHEME,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.NOTHING_OWED,
        Problem.WRITE_OFF_PENDING
    })
    ResponseEntity<WriteOffAnswer> propose(
            @PathVariable String volunteerId,
            @RequestParam(required = false) @Nullable String scheme,
            @Valid @RequestBody ProposeWriteOffRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        SchemeId of = SchemeId.orCitys(scheme);
        commands.send(
                new ProposeWriteOff(
                        PointsAccountId.of(volunteer, of),
                        volunteer,
                        of,
                        request.points(),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new WriteOffAnswer(volunteer, of));
    }

    @PostMapping("/approval")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Approve of a write-off",
            description = "Not by who proposed it, nor their deputy: the points are owed no longer.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SCHEME,
        Problem.NO_WRITE_OFF_PROPOSED,
        Problem.WRITE_OFF_BY_ONE,
        Problem.NOTHING_OWED
    })
    ResponseEntity<WriteOffAnswer> approve(
            @PathVariable String volunteerId, @RequestParam(required = false) @Nullable String scheme) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        SchemeId of = SchemeId.orCitys(scheme);
        commands.send(new ApproveWriteOff(PointsAccountId.of(volunteer, of), volunteer, of), caller.envelope());
        return created.changed(new WriteOffAnswer(volunteer, of));
    }
}
