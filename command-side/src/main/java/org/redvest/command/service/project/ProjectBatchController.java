package org.redvest.command.service.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.command.ApproveProject;
import org.redvest.api.service.project.command.PublishProject;
import org.redvest.api.service.project.command.ReturnProject;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many projects in one request, each decided by itself: what is refused for one keeps no other from being done. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projects")
class ProjectBatchController {

    private static final int MOST = 500;

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    ProjectBatchController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    /** What a reviewer decides. */
    enum Decision {
        APPROVE,
        RETURN
    }

    record ReviewProjectsRequest(
            @Schema(description = "numbers of projects", example = "[\"prj-019a9e00-0000-7000-8000-000000000001\"]")
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 60) String> projects,

            @Schema(example = "APPROVE") @NotNull Decision decision,

            @Schema(description = "what the reviewer has to say, or what is to be changed", example = "内容真实，风险已告知")
            @NotBlank @Size(max = 200) String words) {}

    record PublishProjectsRequest(
            @Schema(description = "numbers of projects", example = "[\"prj-019a9e00-0000-7000-8000-000000000001\"]")
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 60) String> projects,

            @Schema(
                    description = "the policy that covers those who serve; needed where the risk is HIGH or RESCUE",
                    nullable = true)
            @Size(max = 60) @Nullable String insurancePolicyId) {}

    /**
     * What became of one of them.
     *
     * @param effect what was recorded; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record ProjectOutcome(
            String projectId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail) implements OneOfMany {}

    record ProjectOutcomes(List<ProjectOutcome> projects) {}

    @PostMapping("/project-reviews")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Review many projects",
            description = "Up to 500, each decided by itself; the answer says what became of each.")
    ResponseEntity<ProjectOutcomes> review(@Valid @RequestBody ReviewProjectsRequest request) {
        Text words = Text.of(request.words().strip());
        return decided(request.projects(), project -> switch (request.decision()) {
            case APPROVE -> new ApproveProject(project, words);
            case RETURN -> new ReturnProject(project, words);
        });
    }

    @PostMapping("/project-publications")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Publish many projects",
            description = "Up to 500, each decided by itself; the answer says what became of each.")
    @Refuses(Problem.UNKNOWN_INSURANCE_POLICY)
    ResponseEntity<ProjectOutcomes> publish(@Valid @RequestBody PublishProjectsRequest request) {
        String given = request.insurancePolicyId();
        InsurancePolicyId policy = given == null ? null : InsurancePolicyId.of(given);
        return decided(request.projects(), project -> new PublishProject(project, policy));
    }

    /** One after the other: the answer tells where the last of them was written. */
    private ResponseEntity<ProjectOutcomes> decided(
            List<String> projects, Function<ProjectId, Command<Effect>> decision) {
        return created.changed(new ProjectOutcomes(
                projects.stream().map(project -> outcome(project, decision)).toList()));
    }

    private ProjectOutcome outcome(String project, Function<ProjectId, Command<Effect>> decision) {
        try {
            Effect effect = commands.send(decision.apply(ProjectId.of(project)), caller.envelope());
            return new ProjectOutcome(project, effect, null, null);
        } catch (Refusal refusal) {
            return new ProjectOutcome(project, null, refusal.problem(), refusal.detail());
        }
    }
}
