package org.redvest.command.service.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.calendar.command.GiveProjectCalendar;
import org.redvest.api.service.calendar.command.GiveVolunteerCalendar;
import org.redvest.api.service.calendar.command.RevokeProjectCalendar;
import org.redvest.api.service.calendar.command.RevokeVolunteerCalendar;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calendars")
class CalendarAddressController {

    private static final String OF_A_VOLUNTEER = "/volunteers/{volunteerId}/calendar-addresses";
    private static final String OF_A_PROJECT = "/projects/{projectId}/calendar-addresses";
    private static final String REVOCATION = "/{calendarId}/revocation";

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final CalendarSecrets secrets;

    CalendarAddressController(
            Commands commands, Created created, Caller caller, RequestIds ids, CalendarSecrets secrets) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.secrets = secrets;
    }

    record CalendarAnswer(
            CalendarId calendarId,

            @Schema(
                    description = "where any calendar reads it, without a token; told here and nowhere else",
                    example = "/api/v1/calendars/7Q4M0ZK2V9H3C8XJ5T1RDBNW6E.ics")
            String address) {}

    record RevokedAnswer(CalendarId calendarId) {}

    @PostMapping(OF_A_VOLUNTEER)
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "Have an address at which a calendar reads one's own commitments",
            description =
                    "Whoever knows the address reads them: give each calendar its own, and take back the one that got"
                            + " about. An Idempotency-Key brings the same address again.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.VOLUNTEER_ERASED})
    ResponseEntity<CalendarAnswer> giveOwn(@PathVariable String volunteerId) {
        VolunteerId volunteer = own(volunteerId);
        CalendarId calendar = CalendarId.from(ids.ofThisRequest());
        commands.send(new GiveVolunteerCalendar(calendar, volunteer), caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/calendar-addresses", answer(calendar));
    }

    @PostMapping(OF_A_VOLUNTEER + REVOCATION)
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "Take back an address of one's own commitments",
            description = "For good: nothing is read there again.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_CALENDAR})
    ResponseEntity<RevokedAnswer> revokeOwn(@PathVariable String volunteerId, @PathVariable String calendarId) {
        VolunteerId volunteer = own(volunteerId);
        CalendarId calendar = CalendarId.of(calendarId);
        commands.send(new RevokeVolunteerCalendar(calendar, volunteer), caller.envelope());
        return created.changed(new RevokedAnswer(calendar));
    }

    @PostMapping(OF_A_PROJECT)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have an address at which a calendar reads a project's shifts",
            description = "An Idempotency-Key brings the same address again.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.PROJECT_NOT_PUBLISHED, Problem.PROJECT_CLOSED})
    ResponseEntity<CalendarAnswer> giveOfProject(@PathVariable String projectId) {
        ProjectId project = ProjectId.of(projectId);
        CalendarId calendar = CalendarId.from(ids.ofThisRequest());
        commands.send(new GiveProjectCalendar(calendar, project), caller.envelope());
        return created.at("/api/v1/projects/" + project + "/calendar-addresses", answer(calendar));
    }

    @PostMapping(OF_A_PROJECT + REVOCATION)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Take back an address of a project's shifts",
            description = "For good: nothing is read there again.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.UNKNOWN_CALENDAR})
    ResponseEntity<RevokedAnswer> revokeOfProject(@PathVariable String projectId, @PathVariable String calendarId) {
        ProjectId project = ProjectId.of(projectId);
        CalendarId calendar = CalendarId.of(calendarId);
        commands.send(new RevokeProjectCalendar(calendar, project), caller.envelope());
        return created.changed(new RevokedAnswer(calendar));
    }

    private VolunteerId own(String given) {
        VolunteerId volunteer = VolunteerId.of(given);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }

    /** In the body alone, which is kept under a key where it is kept for repetitions; headers are not. */
    private CalendarAnswer answer(CalendarId calendar) {
        return new CalendarAnswer(
                calendar, "/api/v1/calendars/" + secrets.of(calendar).value() + ".ics");
    }
}
