package org.redvest.command.service.attendance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.GivenEvidence;
import org.redvest.api.service.attendance.GivenEvidence.DeviceClock;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.api.service.attendance.command.ShowCheckInCode;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.GivenCoordinates;
import org.redvest.command.platform.QrPicture;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shifts/{shiftId}")
@Tag(name = "Attendance")
class CheckInController {

    private static final String SVG = "image/svg+xml";

    private final Commands commands;
    private final CheckIns checkIns;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    CheckInController(Commands commands, CheckIns checkIns, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.checkIns = checkIns;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    /** Where a device is. */
    record LocationRequest(
            @NotNull @Valid GivenCoordinates coordinates,

            @Schema(description = "within how many metres the device is right", example = "30", nullable = true)
            @Min(0) @Max(100_000) @Nullable Integer accuracy) {}

    record CheckRequest(
            @Schema(description = "who comes or goes", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(
                    description =
                            "the code that is shown at the shift, as it was typed or read from the picture; an organiser"
                                    + " needs none",
                    example = "7QK3M0T9ZB",
                    nullable = true)
            @Size(max = 120) @Nullable String code,

            @Schema(
                    description = "where the device is: read for some days, and kept by nobody after that",
                    nullable = true)
            @Valid @Nullable LocationRequest location,

            @Schema(
                    description = "what the device's clock showed when it took place, where it had no network",
                    example = "2026-03-07T08:28:10+08:00",
                    nullable = true)
            @Nullable Instant deviceTime,

            @Schema(
                    description = "what the same clock shows as this is sent; needed with deviceTime",
                    example = "2026-03-09T09:12:40+08:00",
                    nullable = true)
            @Nullable Instant sentAt) {

        @Nullable DeviceClock clock() {
            if (deviceTime == null && sentAt == null) {
                return null;
            }
            if (deviceTime == null || sentAt == null) {
                throw new Refusal(
                        Problem.INVALID_FIELD,
                        "deviceTime and sentAt belong together: how far the device's clock is off, only both tell.");
            }
            return new DeviceClock(deviceTime, sentAt);
        }
    }

    @GetMapping(path = "/check-in-code", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "The code to check in or out with, as it is now (签到码)",
            description =
                    "Show it at the shift, and ask again when it is no longer valid. With Accept: image/png or image/svg+xml it"
                            + " is a QR picture, which says what text does.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_SHIFT, Problem.SHIFT_CANCELLED, Problem.NO_POLICY_IN_FORCE})
    CheckInCode code(
            @PathVariable String shiftId,
            @Parameter(description = "IN to check in with it, OUT to check out") @RequestParam(defaultValue = "IN")
                    CheckDirection direction) {
        return shown(shiftId, direction);
    }

    @GetMapping(path = "/check-in-code", produces = MediaType.IMAGE_PNG_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(hidden = true)
    ResponseEntity<byte[]> png(
            @PathVariable String shiftId, @RequestParam(defaultValue = "IN") CheckDirection direction) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(QrPicture.of(shown(shiftId, direction).text()).png());
    }

    @GetMapping(path = "/check-in-code", produces = SVG)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(hidden = true)
    ResponseEntity<String> svg(
            @PathVariable String shiftId, @RequestParam(defaultValue = "IN") CheckDirection direction) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SVG))
                .body(QrPicture.of(shown(shiftId, direction).text()).svg());
    }

    private CheckInCode shown(String shiftId, CheckDirection direction) {
        return commands.send(new ShowCheckInCode(ShiftId.of(shiftId), direction), caller.envelope());
    }

    @PostMapping(path = "/check-ins", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Check in (签到)",
            description =
                    "With the code that is shown at the shift, or by where the device is. Outside the fence, or the window of"
                            + " time, it is OUT_OF_RANGE and counts once the organiser accepts it. A device that had no network says what"
                            + " its clock showed then and what it shows now.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.SHIFT_CANCELLED,
        Problem.NOT_SIGNED_UP,
        Problem.OUTSIDE_SHIFT,
        Problem.DEVICE_CLOCK_OFF,
        Problem.SYNCED_TOO_LATE,
        Problem.CHECK_IN_CODE_WRONG,
        Problem.CHECK_IN_CODE_EXPIRED,
        Problem.CHECK_IN_CODE_OF_ANOTHER_SHIFT,
        Problem.CHECK_IN_CODE_USED,
        Problem.EVIDENCE_REQUIRED,
        Problem.SELF_RECORDING,
        Problem.ALREADY_CHECKED_IN,
        Problem.ALREADY_CHECKED_OUT,
        Problem.ATTENDANCE_CERTIFIED,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<Checked> checkIn(@PathVariable String shiftId, @Valid @RequestBody CheckRequest request) {
        return check(shiftId, CheckDirection.IN, request);
    }

    @PostMapping(path = "/check-outs", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Check out (签退)",
            description =
                    "As checking in, also where the shift was called off meanwhile. Who forgets to is checked out by the city's"
                            + " policy, which the organiser then accepts.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.NOT_SIGNED_UP,
        Problem.OUTSIDE_SHIFT,
        Problem.DEVICE_CLOCK_OFF,
        Problem.SYNCED_TOO_LATE,
        Problem.CHECK_IN_CODE_WRONG,
        Problem.CHECK_IN_CODE_EXPIRED,
        Problem.CHECK_IN_CODE_OF_ANOTHER_SHIFT,
        Problem.CHECK_IN_CODE_USED,
        Problem.EVIDENCE_REQUIRED,
        Problem.SELF_RECORDING,
        Problem.ALREADY_CHECKED_OUT,
        Problem.CHECK_OUT_BEFORE_CHECK_IN,
        Problem.ATTENDANCE_CERTIFIED,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<Checked> checkOut(@PathVariable String shiftId, @Valid @RequestBody CheckRequest request) {
        return check(shiftId, CheckDirection.OUT, request);
    }

    private ResponseEntity<Checked> check(String shiftId, CheckDirection direction, CheckRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        caller.requireOwn(volunteer.value());
        ShiftId shift = ShiftId.of(shiftId);
        String code = request.code();
        GivenEvidence evidence = new GivenEvidence(
                EvidenceId.from(ids.ofThisRequest()),
                code == null || code.isBlank() ? null : code.strip(),
                fix(shift, volunteer, request.location()),
                request.clock());
        VolunteerId recorder = Recorder.of(caller);
        Checked checked = checkIns.ask(shift, new Check(volunteer, direction, evidence, caller.envelope(), recorder));
        return created.at("/api/v1/volunteers/" + volunteer + "/attendance", checked);
    }

    private @Nullable Fix fix(ShiftId shift, VolunteerId volunteer, @Nullable LocationRequest location) {
        return location == null
                ? null
                : checkIns.fix(
                        shift,
                        volunteer,
                        GivenCoordinates.kept(location.coordinates()),
                        location.accuracy() == null ? 0 : location.accuracy());
    }
}
