package org.redvest.command.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHoursReport;
import org.redvest.api.service.hours.command.DeclineHoursReport;
import org.redvest.api.service.hours.command.ReportHours;
import org.redvest.api.service.hours.command.WithdrawHoursReport;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.service.shift.Shifts;
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

/** What volunteers report themselves, and what the organisation they name makes of it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hours")
class HoursReportController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Shifts shifts;
    private final RecordHolders holders;

    HoursReportController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            ServiceCategories categories,
            Shifts shifts,
            RecordHolders holders) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.categories = categories;
        this.shifts = shifts;
        this.holders = holders;
    }

    record ReportHoursRequest(
            @Schema(description = "which is asked to certify it", example = "11350200MJB007228F")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "project or activity", example = "“洁净家园”环境整治") @NotBlank @Size(max = 100) String activity,

            @Schema(description = "of the city's list", example = "洁净家园") @NotBlank @Size(max = 50) String category,

            @Schema(description = "first instant, a whole minute", example = "2026-03-07T08:30:00+08:00") @NotNull Instant start,

            @Schema(description = "first instant after it", example = "2026-03-07T10:30:00+08:00") @NotNull Instant end,

            @Schema(description = "division code of the place", example = "350203001001") @NotBlank @Size(max = 12) String division,

            @Schema(example = "社区公共区域") @NotBlank @Size(max = 200) String place,

            @Schema(description = "what you did, in your words", example = "清理楼道杂物") @NotBlank @Size(max = 500) String account,

            @Schema(
                    description = "the shift at which you served, where there was one",
                    example = "shf-019a9e00-0000-7000-8000-000000000003",
                    nullable = true)
            @Size(max = 60) @Nullable String shiftId) {}

    record CertifyReportRequest(
            @Schema(
                    description = "who reported it, for whoever knows it; it is looked up otherwise",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(
                    description = "the activity's leader, who certifies; never the volunteer",
                    example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String certifiedBy,

            @Schema(description = "number of who saw it; neither who served nor who certifies", nullable = true)
            @Size(max = 60) @Nullable String witness,

            @Schema(description = "why it is recorded late, where it is", example = "签到表遗失后补录", nullable = true)
            @Size(max = 200) @Nullable String lateBecause) {}

    record DeclineReportRequest(
            @Schema(
                    description = "who reported it, for whoever knows it; it is looked up otherwise",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "why, in words", example = "当日无此活动") @NotBlank @Size(max = 500) String reason) {}

    record ReportAnswer(HoursReportId reportId) {}

    record CertifiedReport(HoursReportId reportId, ServiceRecordId serviceRecordId) {}

    @PostMapping("/volunteers/{volunteerId}/hours-reports")
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "Report a service of one's own (自主申报)",
            description =
                    "It counts nothing until the organisation certifies it. What overlaps with hours that are certified, or with"
                            + " another report that waits, or exceeds the hours of one day, is refused at once.")
    @Refuses({
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.INTERVAL_IN_FUTURE,
        Problem.HOURS_REPORT_OVERLAPS,
        Problem.HOURS_OVERLAP,
        Problem.DAILY_CAP_EXCEEDED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.ORGANISATION_SUSPENDED,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.NOT_VOLUNTEERING,
        Problem.UNKNOWN_SHIFT,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<ReportAnswer> report(
            @PathVariable String volunteerId, @Valid @RequestBody ReportHoursRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        HoursReportId report = HoursReportId.from(ids.ofThisRequest());
        commands.send(
                new ReportHours(
                        volunteer,
                        report,
                        OrganisationId.of(request.organisationId()),
                        text(request.activity()),
                        Text.of(categories.requireOfHours(request.category())),
                        ServiceInterval.of(request.start(), request.end()),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        text(request.place()),
                        text(request.account()),
                        shift(request.shiftId())),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/hours-reports", new ReportAnswer(report));
    }

    private @Nullable ShiftId shift(@Nullable String given) {
        return given == null ? null : shifts.require(ShiftId.of(given)).id();
    }

    @PostMapping("/volunteers/{volunteerId}/hours-reports/{reportId}/withdrawal")
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(summary = "Take back a report of one's own that waits")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_HOURS_REPORT,
        Problem.HOURS_REPORT_DECIDED,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<ReportAnswer> withdraw(@PathVariable String volunteerId, @PathVariable String reportId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        HoursReportId report = HoursReportId.of(reportId);
        commands.send(new WithdrawHoursReport(volunteer, report), caller.envelope());
        return created.changed(new ReportAnswer(report));
    }

    @PostMapping("/hours-reports/{reportId}/certification")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Certify what a volunteer reported (时长认定)",
            description =
                    "By every rule of certification, and not by who reported it: the record is of the class REPORTED. Once it is"
                            + " certified, once more changes nothing.")
    @Refuses({
        Problem.UNKNOWN_HOURS_REPORT,
        Problem.HOURS_REPORT_DECIDED,
        Problem.SELF_CERTIFICATION,
        Problem.HOURS_OVERLAP,
        Problem.DAILY_CAP_EXCEEDED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.ORGANISATION_SUSPENDED,
        Problem.WITNESS_REQUIRED,
        Problem.WITNESS_IS_PARTY,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<CertifiedReport> certify(
            @PathVariable String reportId, @Valid @RequestBody CertifyReportRequest request) {
        HoursReportId report = HoursReportId.of(reportId);
        String witness = request.witness();
        String lateBecause = request.lateBecause();
        commands.send(
                new CertifyHoursReport(
                        holders.of(report, request.volunteerId()),
                        report,
                        VolunteerId.of(request.certifiedBy()),
                        witness == null ? null : VolunteerId.of(witness),
                        lateBecause == null || lateBecause.isBlank() ? null : text(lateBecause)),
                caller.envelope());
        return created.changed(new CertifiedReport(report, report.ofItsRecord()));
    }

    @PostMapping("/hours-reports/{reportId}/decline")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Decline to certify what a volunteer reported",
            description = "They read the reason, and may report the service anew.")
    @Refuses({
        Problem.UNKNOWN_HOURS_REPORT,
        Problem.HOURS_REPORT_DECIDED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<ReportAnswer> decline(
            @PathVariable String reportId, @Valid @RequestBody DeclineReportRequest request) {
        HoursReportId report = HoursReportId.of(reportId);
        commands.send(
                new DeclineHoursReport(holders.of(report, request.volunteerId()), report, text(request.reason())),
                caller.envelope());
        return created.changed(new ReportAnswer(report));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
