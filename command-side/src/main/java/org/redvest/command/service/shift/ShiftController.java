package org.redvest.command.service.shift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.command.CancelShift;
import org.redvest.api.service.shift.command.ChangeCapacity;
import org.redvest.api.service.shift.command.ChangeShift;
import org.redvest.api.service.shift.command.OpenShift;
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
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shifts")
class ShiftController {

    private final Commands commands;
    private final SignUps signUps;
    private final Shifts shifts;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final Clock clock;

    ShiftController(
            Commands commands,
            SignUps signUps,
            Shifts shifts,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            Clock clock) {
        this.commands = commands;
        this.signUps = signUps;
        this.shifts = shifts;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** When a shift takes place. */
    record TimesRequest(
            @Schema(description = "first instant of the service, a whole minute", example = "2026-03-07T08:30:00+08:00")
            @NotNull Instant start,

            @Schema(description = "first instant after it, a whole minute", example = "2026-03-07T10:30:00+08:00")
            @NotNull Instant end,

            @Schema(
                    description =
                            "from when on one signs up; where not given, at once, or, of one that is changed, as it was",
                    example = "2026-02-28T08:00:00+08:00",
                    nullable = true)
            @Nullable Instant signUpFrom,

            @Schema(
                    description = "from when on nobody does any more; when it starts where not given",
                    example = "2026-03-06T18:00:00+08:00",
                    nullable = true)
            @Nullable Instant signUpUntil) {

        ShiftTimes toTimes(Instant signUpFromIfNotGiven) {
            return ShiftTimes.of(
                    start,
                    end,
                    signUpFrom == null ? signUpFromIfNotGiven : signUpFrom,
                    signUpUntil == null ? start : signUpUntil);
        }
    }

    record OpenShiftRequest(
            @NotNull @Valid TimesRequest times,

            @Schema(description = "places, 1 to 100,000", example = "20") @NotNull Long capacity,

            @Schema(
                    description = "whether one waits where all places are taken; yes where not given",
                    example = "true",
                    nullable = true)
            @Nullable Boolean waitingList,

            @Schema(description = "where; where the project takes place, if not given", nullable = true)
            @Valid @Nullable SiteRequest site) {}

    record ChangeShiftRequest(
            @NotNull @Valid TimesRequest times,

            @Schema(description = "where; where it was, if not given", nullable = true) @Valid @Nullable SiteRequest site) {}

    record ReleaseRequest(
            @Schema(example = "sgn-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String signUpId,

            @Schema(description = "why, in words", example = "场地变小") @NotBlank @Size(max = 200) String reason) {}

    record ChangeCapacityRequest(
            @Schema(description = "places, 1 to 100,000", example = "18") @NotNull Long capacity,

            @Schema(
                    description = "who loses their place, in this order: exactly as many as are too many",
                    nullable = true)
            @Size(max = 500) @Nullable List<@NotNull @Valid ReleaseRequest> releases) {}

    record CancelShiftRequest(
            @Schema(description = "why, in words", example = "台风红色预警") @NotBlank @Size(max = 200) String reason) {}

    record ShiftAnswer(ShiftId shiftId) {}

    @PostMapping("/projects/{projectId}/shifts")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Open a shift (班次) of a published project",
            description =
                    "Who may serve in it, the project says as it is in force when they sign up. Without a site it takes"
                            + " place where the project does.")
    @Refuses({
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_NOT_PUBLISHED,
        Problem.PROJECT_CLOSED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CAPACITY_INVALID,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.SIGN_UP_TIMES_INVALID,
        Problem.UNKNOWN_DIVISION,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN
    })
    ResponseEntity<ShiftAnswer> open(@PathVariable String projectId, @Valid @RequestBody OpenShiftRequest request) {
        ProjectId project = ProjectId.of(projectId);
        ShiftId shift = ShiftId.from(ids.ofThisRequest());
        ShiftTerms terms = new ShiftTerms(
                request.times().toTimes(clock.instant()),
                Places.require(request.capacity()),
                request.waitingList() == null || request.waitingList());
        commands.send(
                new OpenShift(shift, project, SiteRequest.toSite(request.site(), divisions), terms), caller.envelope());
        return created.at("/api/v1/shifts/" + shift, new ShiftAnswer(shift));
    }

    @PostMapping("/shifts/{shiftId}/change")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Change when or where a shift takes place",
            description = "Its hours stay as they are once somebody is signed up or waits.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.SHIFT_SIGNED_UP,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.SIGN_UP_TIMES_INVALID,
        Problem.UNKNOWN_DIVISION,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<ShiftAnswer> change(@PathVariable String shiftId, @Valid @RequestBody ChangeShiftRequest request) {
        ShiftId shift = ShiftId.of(shiftId);
        return ask(
                shift,
                new ChangeShift(
                        shift,
                        request.times().toTimes(shifts.require(shift).times().signUpFrom()),
                        SiteRequest.toSite(request.site(), divisions)));
    }

    @PostMapping("/shifts/{shiftId}/capacity")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have more places, or fewer",
            description =
                    "What becomes free is offered to who waits. Where more are taken or offered than there are to be, the"
                            + " request names who loses theirs, in order, and why.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_SIGN_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.CAPACITY_INVALID,
        Problem.CAPACITY_BELOW_TAKEN,
        Problem.RELEASE_LIST_INVALID,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<ShiftAnswer> changeCapacity(
            @PathVariable String shiftId, @Valid @RequestBody ChangeCapacityRequest request) {
        ShiftId shift = ShiftId.of(shiftId);
        List<ReleaseRequest> releases = request.releases() == null ? List.of() : request.releases();
        return ask(
                shift,
                new ChangeCapacity(
                        shift,
                        Places.require(request.capacity()),
                        releases.stream()
                                .map(release -> new Release(
                                        SignUpId.of(release.signUpId()),
                                        Text.of(release.reason().strip())))
                                .toList()));
    }

    @PostMapping("/shifts/{shiftId}/cancellation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Call a shift off", description = "Whoever is signed up is free again.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.SHIFT_OVER})
    ResponseEntity<ShiftAnswer> cancel(@PathVariable String shiftId, @Valid @RequestBody CancelShiftRequest request) {
        ShiftId shift = ShiftId.of(shiftId);
        return ask(shift, new CancelShift(shift, Text.of(request.reason().strip())));
    }

    private ResponseEntity<ShiftAnswer> ask(ShiftId shift, Command<Effect> command) {
        signUps.ask(shift, command, caller.envelope());
        return created.changed(new ShiftAnswer(shift));
    }
}
