package org.redvest.command.service.attendance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.ListOutcomes;
import org.redvest.api.service.attendance.Listed;
import org.redvest.api.service.attendance.command.ContestNoShow;
import org.redvest.api.service.attendance.command.CorrectAttendance;
import org.redvest.api.service.attendance.command.DecideEvidence;
import org.redvest.api.service.attendance.command.RecordAttendance;
import org.redvest.api.service.attendance.command.RecordNoShow;
import org.redvest.api.service.attendance.command.WithdrawNoShow;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.Recorder;
import org.redvest.command.service.shift.Shifts;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the organiser says of who was there. */
@RestController
@RequestMapping(path = "/api/v1/shifts/{shiftId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Attendance")
class RollController {

    private static final int MOST = 500;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Shifts shifts;

    RollController(Commands commands, Created created, Caller caller, Shifts shifts) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.shifts = shifts;
    }

    record ListedRequest(
            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "2026-03-07T09:00:00+08:00") @NotNull Instant checkedInAt,

            @Schema(example = "2026-03-07T10:30:00+08:00") @NotNull Instant checkedOutAt) {}

    record ListRequest(
            @Schema(
                    description = "when those came who have no times of their own; when the shift begins, if not given",
                    example = "2026-03-07T08:30:00+08:00",
                    nullable = true)
            @Nullable Instant checkedInAt,

            @Schema(
                    description = "when they went; when the shift ends, if not given",
                    example = "2026-03-07T10:30:00+08:00",
                    nullable = true)
            @Nullable Instant checkedOutAt,

            @Schema(description = "those who were there from the one to the other", nullable = true)
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = 60) String> volunteers,

            @Schema(description = "those who came later or went earlier", nullable = true) @Size(max = MOST) @Nullable List<@NotNull @Valid ListedRequest> exceptions) {}

    record DecisionRequest(
            @Schema(description = "whether it counts", example = "true") @NotNull Boolean accepted,

            @Schema(description = "why, in words; needed where it does not", example = "在河对岸集合，已当面核实", nullable = true)
            @Size(max = 200) @Nullable String reason) {}

    record CorrectionRequest(
            @Schema(example = "2026-03-07T08:30:00+08:00") @NotNull Instant checkedInAt,

            @Schema(example = "2026-03-07T10:00:00+08:00") @NotNull Instant checkedOutAt,

            @Schema(description = "why, in words", example = "提前离开") @NotBlank @Size(max = 200) String reason) {}

    record NoShowRequest(
            @Schema(description = "more about it, in words", example = "电话未接", nullable = true)
            @Size(max = 200) @Nullable String reason) {}

    record ReasonRequest(
            @Schema(description = "why, in words", example = "核对照片后确认到场") @NotBlank @Size(max = 200) String reason) {}

    /**
     * What became of one of a list.
     *
     * @param effect what was recorded; null where it was refused
     * @param range whether it counts by itself; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record ListAnswer(
            String volunteerId,
            @Nullable Effect effect,
            @Nullable EvidenceRange range,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {

        private static ListAnswer of(ListOutcomes.Outcome outcome) {
            return new ListAnswer(
                    outcome.volunteerId().value(),
                    outcome.effect(),
                    outcome.range(),
                    outcome.refused(),
                    outcome.detail());
        }
    }

    record ListAnswers(List<ListAnswer> volunteers) {}

    record AttendanceAnswer(Effect effect) {}

    @PostMapping("/attendance-lists")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Write down who was there",
            description =
                    "Up to 500 at once, each decided by itself; the answer says what became of each. Who has no place in the"
                            + " shift is OUT_OF_RANGE, and counts once that is accepted by name. Nobody lists themselves.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.SHIFT_CANCELLED, Problem.NO_POLICY_IN_FORCE})
    ResponseEntity<ListAnswers> list(@PathVariable String shiftId, @Valid @RequestBody ListRequest request) {
        ShiftId shift = ShiftId.of(shiftId);
        List<ListAnswer> answers = new ArrayList<>();
        List<Listed> people = people(request, shifts.require(shift), answers);
        if (people.isEmpty() && answers.isEmpty()) {
            throw new Refusal(Problem.INVALID_FIELD, "The list names nobody: give volunteers, or exceptions.");
        }
        if (people.size() + answers.size() > MOST) {
            throw new Refusal(Problem.INVALID_FIELD, "At most %d at once: send the rest in another.".formatted(MOST));
        }
        commands.send(new RecordAttendance(shift, EvidenceMethod.LIST, people, Recorder.of(caller)), caller.envelope())
                .all()
                .forEach(outcome -> answers.add(ListAnswer.of(outcome)));
        return created.changed(new ListAnswers(answers));
    }

    /** Those who are named, with their times; of what is no number at all, the answer. */
    private static List<Listed> people(ListRequest request, Shifts.Known shift, List<ListAnswer> answers) {
        Instant from = request.checkedInAt() == null ? shift.times().start() : request.checkedInAt();
        Instant to = request.checkedOutAt() == null ? shift.times().end() : request.checkedOutAt();
        List<ListedRequest> exceptions = request.exceptions() == null ? List.of() : request.exceptions();
        List<String> volunteers = request.volunteers() == null ? List.of() : request.volunteers();
        List<Listed> people = new ArrayList<>();
        Set<String> named = new HashSet<>();
        exceptions.stream()
                .filter(one -> named.add(one.volunteerId()))
                .forEach(one -> add(people, answers, one.volunteerId(), one.checkedInAt(), one.checkedOutAt()));
        volunteers.stream().filter(named::add).forEach(one -> add(people, answers, one, from, to));
        return people;
    }

    private static void add(List<Listed> people, List<ListAnswer> answers, String volunteer, Instant from, Instant to) {
        try {
            people.add(new Listed(VolunteerId.of(volunteer), from, to));
        } catch (Refusal refusal) {
            answers.add(new ListAnswer(volunteer, null, null, refusal.problem(), refusal.detail()));
        }
    }

    @PostMapping("/attendance/{volunteerId}/decision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Accept, or not, what shows that somebody was there",
            description =
                    "What is out of range or estimated counts once it is accepted. What is not accepted counts for nothing.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.SELF_RECORDING,
        Problem.NO_EVIDENCE_TO_DECIDE,
        Problem.ATTENDANCE_CERTIFIED
    })
    ResponseEntity<AttendanceAnswer> decide(
            @PathVariable String shiftId,
            @PathVariable String volunteerId,
            @Valid @RequestBody DecisionRequest request) {
        return send(new DecideEvidence(
                ShiftId.of(shiftId),
                VolunteerId.of(volunteerId),
                request.accepted(),
                optional(request.reason()),
                Recorder.of(caller)));
    }

    @PostMapping("/attendance/{volunteerId}/correction")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Say when somebody came and went",
            description = "Whatever was recorded, until hours are certified.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.SELF_RECORDING,
        Problem.SHIFT_CANCELLED,
        Problem.CHECK_OUT_BEFORE_CHECK_IN,
        Problem.INTERVAL_IN_FUTURE,
        Problem.OUTSIDE_SHIFT,
        Problem.ATTENDANCE_CERTIFIED
    })
    ResponseEntity<AttendanceAnswer> correct(
            @PathVariable String shiftId,
            @PathVariable String volunteerId,
            @Valid @RequestBody CorrectionRequest request) {
        return send(new CorrectAttendance(
                ShiftId.of(shiftId),
                VolunteerId.of(volunteerId),
                request.checkedInAt(),
                request.checkedOutAt(),
                Text.of(request.reason().strip()),
                Recorder.of(caller)));
    }

    @PostMapping("/attendance/{volunteerId}/no-show")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Say that somebody did not come (缺席)",
            description = "Of who had a place, once the shift is over. They see it, and may say otherwise.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_NOT_OVER,
        Problem.ALREADY_CHECKED_IN,
        Problem.ATTENDANCE_CERTIFIED
    })
    ResponseEntity<AttendanceAnswer> noShow(
            @PathVariable String shiftId, @PathVariable String volunteerId, @Valid @RequestBody NoShowRequest request) {
        return send(new RecordNoShow(ShiftId.of(shiftId), VolunteerId.of(volunteerId), optional(request.reason())));
    }

    @PostMapping("/attendance/{volunteerId}/no-show/contest")
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "Say that one did come",
            description = "The organiser sees it, and withdraws what they said, or not.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.UNKNOWN_VOLUNTEER, Problem.NOT_SIGNED_UP, Problem.NO_SHOW_NOT_RECORDED})
    ResponseEntity<AttendanceAnswer> contest(
            @PathVariable String shiftId, @PathVariable String volunteerId, @Valid @RequestBody ReasonRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return send(new ContestNoShow(
                ShiftId.of(shiftId), volunteer, Text.of(request.reason().strip())));
    }

    @PostMapping("/attendance/{volunteerId}/no-show/withdrawal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "No longer say that somebody did not come")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.SELF_RECORDING,
        Problem.NO_SHOW_NOT_RECORDED
    })
    ResponseEntity<AttendanceAnswer> withdraw(
            @PathVariable String shiftId, @PathVariable String volunteerId, @Valid @RequestBody ReasonRequest request) {
        return send(new WithdrawNoShow(
                ShiftId.of(shiftId),
                VolunteerId.of(volunteerId),
                Text.of(request.reason().strip()),
                Recorder.of(caller)));
    }

    private static @Nullable Text optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : Text.of(reason.strip());
    }

    private ResponseEntity<AttendanceAnswer> send(Command<Effect> command) {
        return created.changed(new AttendanceAnswer(commands.send(command, caller.envelope())));
    }
}
