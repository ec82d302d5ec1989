package org.redvest.command.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.ApproveHoursCorrection;
import org.redvest.api.service.hours.command.CountersignHours;
import org.redvest.api.service.hours.command.DecideHoursObjection;
import org.redvest.api.service.hours.command.ProposeHoursCorrection;
import org.redvest.api.service.hours.command.RaiseHoursObjection;
import org.redvest.api.service.hours.command.RefuseHoursCorrection;
import org.redvest.api.service.hours.command.ReinstateHours;
import org.redvest.api.service.hours.command.RevokeHours;
import org.redvest.api.service.hours.command.WithdrawHoursObjection;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.AllowedToEveryRole;
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

/** What is done to a service record once it is certified. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hours")
class RecordDisputeController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final KeyRing keys;
    private final RecordHolders holders;
    private final ObjectionRate rate;

    RecordDisputeController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            KeyRing keys,
            RecordHolders holders,
            ObjectionRate rate) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.keys = keys;
        this.holders = holders;
        this.rate = rate;
    }

    record CountersignRequest(
            @Schema(
                    description = "who served, for whoever knows it; it is looked up otherwise",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId) {}

    record ReasonRequest(
            @Schema(
                    description = "who served, for whoever knows it; it is looked up otherwise",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "why, in words", example = "活动未实际开展") @NotBlank @Size(max = 500) String reason) {}

    record CorrectionRequest(
            @Schema(
                    description = "who served, for whoever knows it; it is looked up otherwise",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "first instant, as it is to be", example = "2026-03-07T08:30:00+08:00") @NotNull Instant start,

            @Schema(description = "first instant after it", example = "2026-03-07T09:30:00+08:00") @NotNull Instant end,

            @Schema(
                    description = "first instant as it counts now, with fromEnd; refused where it does not",
                    example = "2026-03-07T08:30:00+08:00",
                    nullable = true)
            @Nullable Instant fromStart,

            @Schema(example = "2026-03-07T10:30:00+08:00", nullable = true) @Nullable Instant fromEnd,

            @Schema(description = "why, in words", example = "提前离开") @NotBlank @Size(max = 500) String reason) {}

    record WordsRequest(
            @Schema(description = "why, in words", example = "与签退记录不符") @NotBlank @Size(max = 500) String reason) {}

    record DecisionRequest(
            @Schema(description = "whether the objection is right: the record is revoked then", example = "true")
            @NotNull Boolean upheld,

            @Schema(description = "why, in words", example = "现场照片证实提前结束") @NotBlank @Size(max = 500) String reason) {}

    record RecordAnswer(ServiceRecordId serviceRecordId) {}

    record ObjectionAnswer(HoursObjectionId objectionId) {}

    record ChangeAnswer(HoursChangeId changeId) {}

    @PostMapping("/service-records/{serviceRecordId}/countersignature")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Sign for certified hours too (会签)",
            description =
                    "Where the city wants four eyes, hours count once somebody else than who certified or recorded them signs.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.RECORD_REVOKED,
        Problem.NOTHING_TO_COUNTERSIGN,
        Problem.COUNTERSIGNER_IS_CERTIFIER
    })
    ResponseEntity<RecordAnswer> countersign(
            @PathVariable String serviceRecordId, @Valid @RequestBody CountersignRequest request) {
        ServiceRecordId record = ServiceRecordId.of(serviceRecordId);
        commands.send(
                new CountersignHours(holders.of(record, request.volunteerId()), record, Recorder.of(caller)),
                caller.envelope());
        return created.changed(new RecordAnswer(record));
    }

    @PostMapping("/service-records/{serviceRecordId}/revocation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Revoke certified hours",
            description =
                    "At any later time, with a reason, and not by who certified or recorded them. What was certified stays on"
                            + " record; it does not count any more, and its time is free again.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.RECORD_REVOKED,
        Problem.REVOKER_IS_CERTIFIER
    })
    ResponseEntity<RecordAnswer> revoke(
            @PathVariable String serviceRecordId, @Valid @RequestBody ReasonRequest request) {
        ServiceRecordId record = ServiceRecordId.of(serviceRecordId);
        commands.send(
                new RevokeHours(
                        holders.of(record, request.volunteerId()),
                        record,
                        HoursChangeId.from(ids.ofThisRequest()),
                        text(request.reason()),
                        null),
                caller.envelope());
        return created.changed(new RecordAnswer(record));
    }

    @PostMapping("/service-records/{serviceRecordId}/reinstatement")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Give revoked hours back",
            description = "They count again as if they had never been revoked, unless their time was taken meanwhile.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.RECORD_NOT_REVOKED,
        Problem.REVOKER_IS_CERTIFIER,
        Problem.HOURS_OVERLAP,
        Problem.DAILY_CAP_EXCEEDED,
        Problem.NO_POLICY_IN_FORCE,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<RecordAnswer> reinstate(
            @PathVariable String serviceRecordId, @Valid @RequestBody ReasonRequest request) {
        ServiceRecordId record = ServiceRecordId.of(serviceRecordId);
        commands.send(
                new ReinstateHours(
                        holders.of(record, request.volunteerId()),
                        record,
                        HoursChangeId.from(ids.ofThisRequest()),
                        text(request.reason()),
                        null),
                caller.envelope());
        return created.changed(new RecordAnswer(record));
    }

    @PostMapping("/service-records/{serviceRecordId}/objections")
    @AllowedToEveryRole
    @Operation(
            summary = "Object to hours under notice (公示异议)",
            description =
                    "By anybody who signed in, once. The record does not count until it is decided by somebody who has no part"
                            + " in it; the public is never told who objected.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.RECORD_REVOKED,
        Problem.OBJECTION_PERIOD_OVER,
        Problem.OBJECTION_REPEATED,
        Problem.TOO_MANY_OBJECTIONS
    })
    ResponseEntity<ObjectionAnswer> object(
            @PathVariable String serviceRecordId, @Valid @RequestBody ReasonRequest request) {
        ServiceRecordId record = ServiceRecordId.of(serviceRecordId);
        rate.count(caller.subject());
        UUID number = keys.uuid("hours-objection", record + "|" + caller.subject());
        HoursObjectionId objection = HoursObjectionId.from(number);
        commands.send(
                new RaiseHoursObjection(
                        objection, holders.of(record, request.volunteerId()), record, text(request.reason())),
                caller.envelope());
        return created.at("/api/v1/hours-objections/" + objection, new ObjectionAnswer(objection));
    }

    @PostMapping("/hours-objections/{objectionId}/decision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Decide an objection to hours",
            description =
                    "Upheld, the record is revoked; rejected, it counts again. Not by who certified, recorded or objected.")
    @Refuses({
        Problem.UNKNOWN_HOURS_OBJECTION,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.HOURS_OBJECTION_DECIDED,
        Problem.DECIDER_IS_PARTY
    })
    ResponseEntity<ObjectionAnswer> decide(
            @PathVariable String objectionId, @Valid @RequestBody DecisionRequest request) {
        HoursObjectionId objection = HoursObjectionId.of(objectionId);
        commands.send(
                new DecideHoursObjection(objection, request.upheld(), text(request.reason()), Recorder.of(caller)),
                caller.envelope());
        return created.changed(new ObjectionAnswer(objection));
    }

    @PostMapping("/hours-objections/{objectionId}/withdrawal")
    @AllowedToEveryRole
    @Operation(summary = "Take back an objection of one's own", description = "The record counts again.")
    @Refuses({Problem.UNKNOWN_HOURS_OBJECTION, Problem.HOURS_OBJECTION_DECIDED, Problem.NOT_THE_OBJECTOR})
    ResponseEntity<ObjectionAnswer> withdraw(@PathVariable String objectionId) {
        HoursObjectionId objection = HoursObjectionId.of(objectionId);
        commands.send(new WithdrawHoursObjection(objection), caller.envelope());
        return created.changed(new ObjectionAnswer(objection));
    }

    @PostMapping("/service-records/{serviceRecordId}/corrections")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Propose to correct certified hours",
            description =
                    "Another time than was certified; it counts once somebody else approves. A record of a shift stays within"
                            + " the shift, and within what its roll says. Corrected again, it starts from what counts then.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.UNKNOWN_SHIFT,
        Problem.RECORD_REVOKED,
        Problem.RECORD_CHANGED_MEANWHILE,
        Problem.CORRECTION_CHANGES_NOTHING,
        Problem.CORRECTION_OF_ANOTHER_DAY,
        Problem.CORRECTION_OUTSIDE_SHIFT,
        Problem.CORRECTION_OUTSIDE_ATTENDANCE,
        Problem.NO_ATTENDANCE,
        Problem.ATTENDANCE_UNCONFIRMED,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.INTERVAL_IN_FUTURE
    })
    ResponseEntity<ChangeAnswer> correct(
            @PathVariable String serviceRecordId, @Valid @RequestBody CorrectionRequest request) {
        ServiceRecordId record = ServiceRecordId.of(serviceRecordId);
        HoursChangeId change = HoursChangeId.from(ids.ofThisRequest());
        Instant fromStart = request.fromStart();
        Instant fromEnd = request.fromEnd();
        if ((fromStart == null) != (fromEnd == null)) {
            throw new Refusal(
                    Problem.INVALID_FIELD, "Give fromStart and fromEnd both, as the record counts now, or neither.");
        }
        commands.send(
                new ProposeHoursCorrection(
                        change,
                        holders.of(record, request.volunteerId()),
                        record,
                        ServiceInterval.of(request.start(), request.end()),
                        fromStart == null || fromEnd == null ? null : ServiceInterval.of(fromStart, fromEnd),
                        text(request.reason())),
                caller.envelope());
        return created.at("/api/v1/hours-changes/" + change, new ChangeAnswer(change));
    }

    @PostMapping("/hours-changes/{changeId}/approval")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Approve a correction",
            description =
                    "As somebody else than who proposed it; all rules of certification hold for the corrected time.")
    @Refuses({
        Problem.UNKNOWN_HOURS_CHANGE,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.HOURS_CHANGE_DECIDED,
        Problem.APPROVER_IS_PROPOSER,
        Problem.RECORD_REVOKED,
        Problem.RECORD_CHANGED_MEANWHILE,
        Problem.HOURS_OVERLAP,
        Problem.DAILY_CAP_EXCEEDED,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.NO_POLICY_IN_FORCE,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<ChangeAnswer> approve(@PathVariable String changeId) {
        HoursChangeId change = HoursChangeId.of(changeId);
        commands.send(new ApproveHoursCorrection(change), caller.envelope());
        return created.changed(new ChangeAnswer(change));
    }

    @PostMapping("/hours-changes/{changeId}/refusal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Refuse a correction, or take it back", description = "The record stays as it is.")
    @Refuses({Problem.UNKNOWN_HOURS_CHANGE, Problem.UNKNOWN_SERVICE_RECORD, Problem.HOURS_CHANGE_DECIDED})
    ResponseEntity<ChangeAnswer> refuse(@PathVariable String changeId, @Valid @RequestBody WordsRequest request) {
        HoursChangeId change = HoursChangeId.of(changeId);
        commands.send(new RefuseHoursCorrection(change, text(request.reason())), caller.envelope());
        return created.changed(new ChangeAnswer(change));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
