package org.redvest.command.service.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.command.AmendProject;
import org.redvest.api.service.project.command.ApproveProject;
import org.redvest.api.service.project.command.CloseProject;
import org.redvest.api.service.project.command.DraftProject;
import org.redvest.api.service.project.command.PublishProject;
import org.redvest.api.service.project.command.ReturnProject;
import org.redvest.api.service.project.command.ReviseProject;
import org.redvest.api.service.project.command.SubmitProject;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
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
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projects")
class ProjectController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final ServiceCategories themes;

    ProjectController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            ServiceCategories themes) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.themes = themes;
    }

    record DraftProjectRequest(
            @Schema(description = "whose it is: credit code, or a team's number", example = "51350203MJB729386C")
            @NotBlank @Size(max = 40) String organisationId,

            @NotNull @Valid ProjectDetailsRequest details) {}

    record ApproveProjectRequest(
            @Schema(description = "what the reviewer has to say", example = "内容真实，风险已告知", nullable = true)
            @Size(max = 200) @Nullable String words) {}

    record ReturnProjectRequest(
            @Schema(description = "what is to be changed, in words", example = "请补充风险说明") @NotBlank @Size(max = 200) String reason) {}

    record PublishProjectRequest(
            @Schema(
                    description = "the policy that covers those who serve; needed where the risk is HIGH or RESCUE",
                    example = "ins-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String insurancePolicyId) {}

    record CloseProjectRequest(
            @Schema(description = "why, in words", example = "活动周期结束") @NotBlank @Size(max = 200) String reason) {}

    record ProjectAnswer(ProjectId projectId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Draft a project (项目)",
            description =
                    "For an organisation, where it takes place. The public sees it once it was submitted, reviewed by"
                            + " somebody else and published.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.PROJECT_DRAFTED_OTHERWISE,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN
    })
    ResponseEntity<ProjectAnswer> draft(@Valid @RequestBody DraftProjectRequest request) {
        ProjectId project = ProjectId.from(ids.ofThisRequest());
        commands.send(
                new DraftProject(
                        project,
                        OrganisationId.of(request.organisationId()),
                        request.details().toDetails(divisions, themes)),
                caller.envelope());
        return created.at("/api/v1/projects/" + project, new ProjectAnswer(project));
    }

    @PostMapping("/{projectId}/amendment")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Write a draft anew, or change the words of what is published",
            description =
                    "Risk, agreement, place, qualifications and ages of what was approved are changed by a revision.")
    @Refuses({
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_UNDER_REVIEW,
        Problem.PROJECT_NEEDS_REVIEW,
        Problem.PROJECT_CLOSED,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN
    })
    ResponseEntity<ProjectAnswer> amend(
            @PathVariable String projectId, @Valid @RequestBody ProjectDetailsRequest request) {
        ProjectId project = ProjectId.of(projectId);
        return change(project, new AmendProject(project, request.toDetails(divisions, themes)));
    }

    @PostMapping("/{projectId}/revision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Submit another version of what was approved",
            description = "The version that is published stays in force until this one is approved and published.")
    @Refuses({
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_INCOMPLETE,
        Problem.PROJECT_UNDER_REVIEW,
        Problem.PROJECT_NOT_APPROVED,
        Problem.PROJECT_CLOSED,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN
    })
    ResponseEntity<ProjectAnswer> revise(
            @PathVariable String projectId, @Valid @RequestBody ProjectDetailsRequest request) {
        ProjectId project = ProjectId.of(projectId);
        return change(project, new ReviseProject(project, request.toDetails(divisions, themes)));
    }

    @PostMapping("/{projectId}/submission")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Submit a draft, for somebody else to review it")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.PROJECT_INCOMPLETE, Problem.PROJECT_CLOSED})
    ResponseEntity<ProjectAnswer> submit(@PathVariable String projectId) {
        ProjectId project = ProjectId.of(projectId);
        return change(project, new SubmitProject(project));
    }

    @PostMapping("/{projectId}/approval")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Approve what was submitted (审核通过)",
            description =
                    "Nobody approves what they submitted, nor what was submitted by whom they are a deputy for or by a"
                            + " deputy of theirs.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.PROJECT_NOT_SUBMITTED, Problem.REVIEWER_SUBMITTED, Problem.PROJECT_CLOSED
    })
    ResponseEntity<ProjectAnswer> approve(
            @PathVariable String projectId, @Valid @RequestBody ApproveProjectRequest request) {
        ProjectId project = ProjectId.of(projectId);
        String words = request.words();
        return change(
                project, new ApproveProject(project, words == null || words.isBlank() ? null : Text.of(words.strip())));
    }

    @PostMapping("/{projectId}/return")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Give back what was submitted (退回修改)", description = "It is a draft again.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.PROJECT_NOT_SUBMITTED, Problem.REVIEWER_SUBMITTED, Problem.PROJECT_CLOSED
    })
    ResponseEntity<ProjectAnswer> giveBack(
            @PathVariable String projectId, @Valid @RequestBody ReturnProjectRequest request) {
        ProjectId project = ProjectId.of(projectId);
        return change(
                project, new ReturnProject(project, Text.of(request.reason().strip())));
    }

    @PostMapping("/{projectId}/publication")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Publish what was approved",
            description =
                    "Everybody finds it from now on. Whoever approved it does not publish it. What is dangerous is"
                            + " published under an insurance policy that is in force now. Where it takes place elsewhere than before, so do its"
                            + " shifts that have not begun and for which nobody is signed up or waits; the others stay, and their history"
                            + " says so (ShiftLeftAlone): change or cancel those by hand.")
    @Refuses({
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_NOT_APPROVED,
        Problem.REVIEWER_PUBLISHES,
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.INSURANCE_REQUIRED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.PROJECT_CLOSED
    })
    ResponseEntity<ProjectAnswer> publish(
            @PathVariable String projectId, @Valid @RequestBody PublishProjectRequest request) {
        ProjectId project = ProjectId.of(projectId);
        return change(project, new PublishProject(project, policy(request.insurancePolicyId())));
    }

    private static @Nullable InsurancePolicyId policy(@Nullable String given) {
        return given == null ? null : InsurancePolicyId.of(given);
    }

    @PostMapping("/{projectId}/closing")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Close a project, for good", description = "What was recorded in it stays.")
    @Refuses(Problem.UNKNOWN_PROJECT)
    ResponseEntity<ProjectAnswer> close(
            @PathVariable String projectId, @Valid @RequestBody CloseProjectRequest request) {
        ProjectId project = ProjectId.of(projectId);
        return change(
                project, new CloseProject(project, Text.of(request.reason().strip())));
    }

    private ResponseEntity<ProjectAnswer> change(ProjectId project, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new ProjectAnswer(project));
    }
}
