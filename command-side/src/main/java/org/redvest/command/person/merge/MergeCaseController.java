package org.redvest.command.person.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.command.DecideObjection;
import org.redvest.api.person.merge.command.DismissMergeCase;
import org.redvest.api.person.merge.command.MergeAccounts;
import org.redvest.api.person.merge.command.OpenMergeCase;
import org.redvest.api.person.merge.command.UnmergeAccounts;
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
@RequestMapping(path = "/api/v1/merge-cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class MergeCaseController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    MergeCaseController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    record OpenMergeCaseRequest(
            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000002") @NotBlank @Size(max = 60) String otherVolunteerId) {}

    record MergerRequest(
            @Schema(description = "the number that goes on", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String survivor) {}

    record DecisionRequest(
            @Schema(
                    description = "true: the record does not count; false: it does, and those that it overlaps do not",
                    example = "true")
            @NotNull Boolean upheld) {}

    record MergeCaseAnswer(MergeCaseId mergeCaseId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Open the case of two volunteers who may be one person",
            description =
                    "The same two have one case, whoever opens it and however often. Whoever wants to link a document"
                            + " that another volunteer has opens it too.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.SAME_VOLUNTEER})
    ResponseEntity<MergeCaseAnswer> open(@Valid @RequestBody OpenMergeCaseRequest request) {
        VolunteerId one = VolunteerId.of(request.volunteerId());
        VolunteerId other = VolunteerId.of(request.otherVolunteerId());
        MergeCaseId mergeCase = MergeCaseId.of(one, other);
        commands.send(new OpenMergeCase(mergeCase, one, other), caller.envelope());
        return created.at("/api/v1/merge-cases/" + mergeCase, new MergeCaseAnswer(mergeCase));
    }

    @PostMapping("/{mergeCaseId}/merger")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Merge two volunteers who are one person",
            description = "Every event stays where it is; both numbers answer as one. Under the number that is given up"
                    + " nothing more is recorded. Certified hours that overlap are objected to: they do not count, and"
                    + " their points cannot be spent, until that is decided.")
    @Refuses({
        Problem.UNKNOWN_MERGE_CASE,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.MERGE_CASE_NOT_OPEN,
        Problem.SURVIVOR_NOT_OF_CASE,
        Problem.MERGE_CHAINED,
        Problem.VOLUNTEER_MERGED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<MergeCaseAnswer> merge(@PathVariable String mergeCaseId, @Valid @RequestBody MergerRequest request) {
        MergeCaseId mergeCase = MergeCaseId.of(mergeCaseId);
        return decided(mergeCase, new MergeAccounts(mergeCase, VolunteerId.of(request.survivor())));
    }

    @PostMapping("/{mergeCaseId}/separation")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Un-merge two volunteers who are two persons after all",
            description = "Every fact is again that of the number under which it was recorded, whatever happened since."
                    + " What was recorded meanwhile stays with the number that went on; the case lists it.")
    @Refuses({Problem.UNKNOWN_MERGE_CASE, Problem.MERGE_CASE_NOT_OPEN, Problem.VOLUNTEER_ERASED})
    ResponseEntity<MergeCaseAnswer> unmerge(@PathVariable String mergeCaseId) {
        MergeCaseId mergeCase = MergeCaseId.of(mergeCaseId);
        return decided(mergeCase, new UnmergeAccounts(mergeCase));
    }

    @PostMapping("/{mergeCaseId}/dismissal")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(summary = "Dismiss a merge case: they are two persons")
    @Refuses({Problem.UNKNOWN_MERGE_CASE, Problem.MERGE_CASE_NOT_OPEN})
    ResponseEntity<MergeCaseAnswer> dismiss(@PathVariable String mergeCaseId) {
        MergeCaseId mergeCase = MergeCaseId.of(mergeCaseId);
        return decided(mergeCase, new DismissMergeCase(mergeCase));
    }

    @PostMapping("/{mergeCaseId}/objections/{serviceRecordId}/decision")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Decide which of the overlapping services counts (异议处理)",
            description = "Nobody serves at two places at once: either the record that was objected to counts, or those"
                    + " that it overlaps.")
    @Refuses({
        Problem.UNKNOWN_MERGE_CASE,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.UNKNOWN_OBJECTION,
        Problem.MERGE_CASE_NOT_OPEN,
        Problem.OBJECTION_DECIDED
    })
    ResponseEntity<MergeCaseAnswer> decide(
            @PathVariable String mergeCaseId,
            @PathVariable String serviceRecordId,
            @Valid @RequestBody DecisionRequest request) {
        MergeCaseId mergeCase = MergeCaseId.of(mergeCaseId);
        return decided(
                mergeCase, new DecideObjection(mergeCase, ServiceRecordId.of(serviceRecordId), request.upheld()));
    }

    private ResponseEntity<MergeCaseAnswer> decided(MergeCaseId mergeCase, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new MergeCaseAnswer(mergeCase));
    }
}
