package org.redvest.query.service.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.redvest.api.Problem;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.calendar.CalendarSecret;
import org.redvest.api.service.calendar.query.CalendarAddresses;
import org.redvest.api.service.calendar.query.FindCalendar;
import org.redvest.api.service.calendar.query.FindCalendarAddresses;
import org.redvest.api.service.calendar.query.FindProjectCalendarAddresses;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calendars")
class CalendarsController {

    private static final MediaType TEXT = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    CalendarsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping(path = "/calendars/{secret}.ics", produces = ICalendar.MEDIA_TYPE)
    @OpenToPublic
    @Operation(
            summary = "A calendar, for any program that reads calendars (RFC 5545)",
            description =
                    "Somebody's commitments, or a project's shifts. Each date keeps its UID; its SEQUENCE goes up with each"
                            + " change, and what was called off or given up is STATUS:CANCELLED. A calendar looks 90 days back and"
                            + " has 1,000 dates at most: those to come, the nearest first, and then the last that are over. With"
                            + " If-None-Match nothing is sent where nothing changed.")
    @Refuses(Problem.UNKNOWN_CALENDAR)
    ResponseEntity<String> read(
            @Parameter(description = "the secret of the address", example = "7Q4M0ZK2V9H3C8XJ5T1RDBNW6E") @PathVariable
                    String secret) {
        String sha256 = CalendarSecret.of(secret).sha256().value();
        String text = ICalendar.of(queries.ask(new FindCalendar(sha256, clock.instant())));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + digestOf(text) + '"')
                .body(text);
    }

    private static String digestOf(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @GetMapping("/volunteers/{volunteerId}/calendar-addresses")
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "One's own calendar addresses",
            description = "Their numbers, by which they are taken back. Their secrets are kept nowhere.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    CalendarAddresses own(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return queries.ask(new FindCalendarAddresses(volunteer));
    }

    @GetMapping("/projects/{projectId}/calendar-addresses")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "The calendar addresses of a project",
            description = "Their numbers, by which they are taken back. Their secrets are kept nowhere.")
    @Refuses(Problem.UNKNOWN_PROJECT)
    CalendarAddresses ofProject(@PathVariable String projectId) {
        return queries.ask(new FindProjectCalendarAddresses(ProjectId.of(projectId)));
    }
}
