package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.calendar.CalendarSecret;
import org.redvest.api.service.calendar.event.CalendarEvent;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Addresses of calendars over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CalendarContract {

    private static final String NOBODYS = "fed-019a9e00-0000-7000-8000-000000000001";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Organisers organisers;

    CalendarContract(Store store) {
        this.side = RunningCommandSide.start(store, "calendars");
        this.actors = new Actors(side);
        this.organisers = new Organisers(side, actors);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static String addressesOf(String volunteer) {
        return "/api/v1/volunteers/" + volunteer + "/calendar-addresses";
    }

    private static CalendarSecret secret(Answer answer) {
        String address = answer.text("address");
        assertThat(address).matches("/api/v1/calendars/[0-9A-Z]{26}\\.ics");
        return CalendarSecret.of(address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.')));
    }

    private List<CalendarEvent> log(String calendar) {
        return actors.events(calendar, CalendarEvent.class);
    }

    @Test
    void areToldOnceForEachKeyAndStandNowhereElse() {
        String volunteer = actors.registerVolunteer();
        Http own = Organisers.as(side, volunteer);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = own.post(addressesOf(volunteer), Map.of(), key).created();
        Answer again = own.post(addressesOf(volunteer), Map.of(), key).created();
        Answer other = own.post(addressesOf(volunteer)).created();

        String calendar = first.text("calendarId");
        assertThat(again.text("address")).isEqualTo(first.text("address"));
        assertThat(secret(other)).isNotEqualTo(secret(first));
        assertThat(log(calendar))
                .containsExactly(new VolunteerCalendarGiven(
                        CalendarId.of(calendar),
                        VolunteerId.of(volunteer),
                        secret(first).sha256()));
        assertThat(log(calendar).toString()).doesNotContain(secret(first).value());
    }

    @Test
    void areTakenBackByTheirOwnerAlone() {
        String volunteer = actors.registerVolunteer();
        String stranger = actors.registerVolunteer();
        Http own = Organisers.as(side, volunteer);
        String calendar = own.post(addressesOf(volunteer)).created().text("calendarId");

        actors.assertRefused(403, Problem.FORBIDDEN, () -> Organisers.as(side, stranger)
                .post(addressesOf(volunteer) + "/" + calendar + "/revocation"));
        actors.assertRefused(404, Problem.UNKNOWN_CALENDAR, () -> Organisers.as(side, stranger)
                .post(addressesOf(stranger) + "/" + calendar + "/revocation"));
        actors.assertRefused(
                404, Problem.UNKNOWN_CALENDAR, () -> own.post(addressesOf(volunteer) + "/" + NOBODYS + "/revocation"));
        own.post(addressesOf(volunteer) + "/" + calendar + "/revocation").done();
        own.post(addressesOf(volunteer) + "/" + calendar + "/revocation").done();

        assertThat(log(calendar))
                .last()
                .isEqualTo(new VolunteerCalendarRevoked(CalendarId.of(calendar), VolunteerId.of(volunteer)));
        assertThat(log(calendar)).hasSize(2);
    }

    @Test
    void ofAProjectAreGivenByWhoRunsIt() {
        String addresses = "/api/v1/projects/" + organisers.project() + "/calendar-addresses";
        Http stranger = side.http().with(TestIssuer.shared().token("nobody-in-particular", Role.ORGANISATION_MANAGER));

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(addresses));
        Answer given = side.http().post(addresses).created();
        String calendar = given.text("calendarId");
        side.http().post(addresses + "/" + calendar + "/revocation").done();

        assertThat(log(calendar))
                .containsExactly(
                        new ProjectCalendarGiven(
                                CalendarId.of(calendar),
                                ProjectId.of(organisers.project()),
                                secret(given).sha256()),
                        new ProjectCalendarRevoked(CalendarId.of(calendar), ProjectId.of(organisers.project())));
    }
}
