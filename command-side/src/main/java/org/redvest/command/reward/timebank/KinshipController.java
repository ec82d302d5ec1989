package org.redvest.command.reward.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.command.EndKinship;
import org.redvest.api.reward.timebank.command.RecordKinship;
import org.redvest.api.reward.timebank.command.VerifyKinship;
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
@RequestMapping(path = "/api/v1/kinships", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Time bank")
class KinshipController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    KinshipController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    record RecordKinshipRequest(
            @Schema(description = "who", example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "who is related to them", example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String relative,

            @Schema(
                    description =
                            "what the relative is to them: SPOUSE 配偶, PARENT 父母, CHILD 子女, GRANDPARENT 祖父母, GRANDCHILD 孙子女, SIBLING 兄弟姐妹, OTHER 其他",
                    example = "SPOUSE")
            @NotNull Kin kin,

            @Schema(description = "the document that it rests on", example = "结婚证 J450681-2001-000123")
            @NotBlank @Size(max = 200) String document) {}

    record EndKinshipRequest(
            @Schema(example = "离婚") @NotBlank @Size(max = 200) String reason) {}

    record KinshipAnswer(KinshipId kinshipId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Record that two people are related (亲属关系)",
            description = "It counts for gifts once another officer verified it.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.SERVED_ONESELF,
        Problem.KINSHIP_ALREADY_RECORDED
    })
    ResponseEntity<KinshipAnswer> record(@Valid @RequestBody RecordKinshipRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        VolunteerId relative = VolunteerId.of(request.relative());
        KinshipId kinship = KinshipId.of(volunteer, relative);
        commands.send(
                new RecordKinship(
                        kinship,
                        volunteer,
                        relative,
                        request.kin(),
                        Text.of(request.document().strip())),
                caller.envelope());
        return created.at("/api/v1/audit/volunteers/" + volunteer + "/history", new KinshipAnswer(kinship));
    }

    @PostMapping("/{kinshipId}/verification")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Verify a relation on its document", description = "By another officer than who recorded it.")
    @Refuses({Problem.UNKNOWN_KINSHIP, Problem.VERIFIER_IS_RECORDER})
    ResponseEntity<KinshipAnswer> verify(@PathVariable String kinshipId) {
        KinshipId kinship = KinshipId.of(kinshipId);
        commands.send(new VerifyKinship(kinship), caller.envelope());
        return created.changed(new KinshipAnswer(kinship));
    }

    @PostMapping("/{kinshipId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "End a relation on record")
    @Refuses(Problem.UNKNOWN_KINSHIP)
    ResponseEntity<KinshipAnswer> end(@PathVariable String kinshipId, @Valid @RequestBody EndKinshipRequest request) {
        KinshipId kinship = KinshipId.of(kinshipId);
        commands.send(new EndKinship(kinship, Text.of(request.reason().strip())), caller.envelope());
        return created.changed(new KinshipAnswer(kinship));
    }
}
