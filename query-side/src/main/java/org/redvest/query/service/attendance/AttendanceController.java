package org.redvest.query.service.attendance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.query.AttendanceNeed;
import org.redvest.api.service.attendance.query.FindShiftAttendance;
import org.redvest.api.service.attendance.query.FindVolunteerAttendance;
import org.redvest.api.service.attendance.query.ShiftAttendance;
import org.redvest.api.service.attendance.query.VolunteerAttendance;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Attendance")
class AttendanceController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    AttendanceController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/api/v1/shifts/{shiftId}/attendance")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Who was at a shift (考勤)",
            description =
                    "As far as the reader's delegations reach: masked names, when they came and went, what shows it, and who"
                            + " has a place and of whom nothing is recorded.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.AUTHORITY_MISSING})
    ShiftAttendance ofShift(
            @PathVariable String shiftId,
            @Parameter(description = "only those who need this") @RequestParam(required = false) @Nullable AttendanceNeed needs,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ShiftId shift = ShiftId.of(shiftId);
        return queries.ask(new FindShiftAttendance(
                shift, needs, queries.ask(new FindRemits(caller.subject())).remits(), cursor, limit));
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/attendance")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "At which shifts a volunteer was",
            description =
                    "The last first: when they came and went, what the organiser says of it, and what is certified. Under all"
                            + " numbers of the person.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    VolunteerAttendance ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindVolunteerAttendance(volunteer, cursor, limit));
    }
}
