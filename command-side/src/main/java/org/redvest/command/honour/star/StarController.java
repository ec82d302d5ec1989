package org.redvest.command.honour.star;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.command.ApplyForStar;
import org.redvest.api.honour.star.command.ApproveStarApplication;
import org.redvest.api.honour.star.command.DecideStarReview;
import org.redvest.api.honour.star.command.GrantStar;
import org.redvest.api.honour.star.command.RefuseStarApplication;
import org.redvest.api.honour.star.command.StopStarApplication;
import org.redvest.api.id.VolunteerId;
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
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stars")
class StarController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Divisions divisions;

    StarController(Commands commands, Created created, Caller caller, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.divisions = divisions;
    }

    record ApplyForStarRequest(
            @Schema(description = "1 to 5", example = "1") @NotNull @Min(1) @Max(StarRules.HIGHEST) Integer level,

            @Schema(
                    description = "division code of whose rules are to apply; those where they live where not given",
                    example = "350200",
                    nullable = true)
            @Size(max = 12) @Nullable String jurisdiction) {}

    record GrantStarRequest(
            @Schema(description = "1 to 5", example = "1") @NotNull @Min(1) @Max(StarRules.HIGHEST) Integer level,

            @Schema(
                    description = "the document it rests on; needed where the province grants",
                    example = "闽文明办〔2026〕40号",
                    nullable = true)
            @Size(max = 200) @Nullable String basis) {}

    record StarReasonRequest(
            @Schema(description = "why, in words", example = "服务记录与签到表不符") @NotBlank @Size(max = 500) String reason) {}

    record DecideStarRequest(
            @Schema(example = "KEEP") @NotNull StarDecision decision,

            @Schema(description = "why, in words", example = "更正仅减少两小时，其余记录真实") @NotBlank @Size(max = 500) String reason) {}

    record StarAnswer(VolunteerId volunteerId, int level) {}

    @PostMapping("/star-applications")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Apply for a star (星级)",
            description =
                    "By oneself, or with the help of who keeps one's records. It needs the final hours and the months that the rules"
                            + " of the day want, under all numbers of the person, and in order the star below. Hours alone give none.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_DIVISION,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.STAR_APPLICATION_OPEN,
        Problem.STAR_RULES_MISSING,
        Problem.STAR_ELSEWHERE,
        Problem.STAR_ALREADY_GRANTED,
        Problem.STAR_SKIPPED,
        Problem.STAR_TOO_EARLY,
        Problem.STAR_HOURS_INSUFFICIENT
    })
    ResponseEntity<StarAnswer> apply(
            @PathVariable String volunteerId, @Valid @RequestBody ApplyForStarRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        String named = request.jurisdiction();
        commands.send(
                new ApplyForStar(
                        volunteer,
                        request.level(),
                        named == null
                                ? null
                                : DivisionCode.of(divisions.require(named).code())),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/stars", new StarAnswer(volunteer, request.level()));
    }

    @PostMapping("/star-applications/{level}/approval")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Approve an application for a star",
            description =
                    "By an officer of the district who did not make it. It is under notice (公示) from then on, for the working days that"
                            + " the rules want.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_STAR_APPLICATION,
        Problem.STAR_REVIEWER_APPLIED,
        Problem.WORKING_DAYS_UNKNOWN
    })
    ResponseEntity<StarAnswer> approve(
            @PathVariable String volunteerId, @PathVariable @Min(1) @Max(StarRules.HIGHEST) int level) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        return change(volunteer, level, new ApproveStarApplication(volunteer, level));
    }

    @PostMapping("/star-applications/{level}/refusal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Refuse an application for a star",
            description = "Before it is approved; they may apply again.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_STAR_APPLICATION, Problem.STAR_ALREADY_ANNOUNCED})
    ResponseEntity<StarAnswer> refuse(
            @PathVariable String volunteerId,
            @PathVariable @Min(1) @Max(StarRules.HIGHEST) int level,
            @Valid @RequestBody StarReasonRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        return change(volunteer, level, new RefuseStarApplication(volunteer, level, text(request.reason())));
    }

    @PostMapping("/star-applications/{level}/stop")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Stop an application that was approved",
            description = "Because of what came up during the notice; they may apply again.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_STAR_APPLICATION, Problem.STAR_NOT_ANNOUNCED})
    ResponseEntity<StarAnswer> stop(
            @PathVariable String volunteerId,
            @PathVariable @Min(1) @Max(StarRules.HIGHEST) int level,
            @Valid @RequestBody StarReasonRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        return change(volunteer, level, new StopStarApplication(volunteer, level, text(request.reason())));
    }

    @PostMapping("/stars")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Grant a star",
            description =
                    "After the notice, by the level that the rules name: the district, the city, or the city on a document of the"
                            + " province. The hours have to be there still.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_STAR_APPLICATION,
        Problem.STAR_ALREADY_GRANTED,
        Problem.STAR_NOT_ANNOUNCED,
        Problem.STAR_NOTICE_RUNNING,
        Problem.STAR_BASIS_REQUIRED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.STAR_SKIPPED,
        Problem.STAR_HOURS_INSUFFICIENT
    })
    ResponseEntity<StarAnswer> grant(@PathVariable String volunteerId, @Valid @RequestBody GrantStarRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        String basis = request.basis();
        commands.send(
                new GrantStar(volunteer, request.level(), basis == null || basis.isBlank() ? null : text(basis)),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/stars", new StarAnswer(volunteer, request.level()));
    }

    @PostMapping("/stars/{level}/decision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Decide what becomes of a star under review",
            description =
                    "Hours that were revoked, corrected or objected to put a star under review where too few are left, and never take"
                            + " it away. Kept, it stays with the hours that are left; taken back, it may be applied for again.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_STAR_APPLICATION, Problem.STAR_NOT_UNDER_REVIEW})
    ResponseEntity<StarAnswer> decide(
            @PathVariable String volunteerId,
            @PathVariable @Min(1) @Max(StarRules.HIGHEST) int level,
            @Valid @RequestBody DecideStarRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        return change(
                volunteer, level, new DecideStarReview(volunteer, level, request.decision(), text(request.reason())));
    }

    private ResponseEntity<StarAnswer> change(VolunteerId volunteer, int level, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new StarAnswer(volunteer, level));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
