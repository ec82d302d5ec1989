package org.redvest.command.service.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.CalendarId;
import org.redvest.api.service.calendar.command.GiveProjectCalendar;
import org.redvest.api.service.calendar.command.GiveVolunteerCalendar;
import org.redvest.api.service.calendar.command.RevokeProjectCalendar;
import org.redvest.api.service.calendar.command.RevokeVolunteerCalendar;
import org.redvest.api.service.calendar.event.CalendarEvent;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.command.person.volunteer.VolunteerFacts;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.project.Projects;

/** An address at which a calendar is read, until it is taken back. */
final class CalendarAddress {

    @AggregateIdentifier
    private @Nullable CalendarId id;

    /** Number of the volunteer or the project whose calendar it is. */
    private @Nullable Record owner;

    private boolean revoked;

    CalendarAddress() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(GiveVolunteerCalendar command, Volunteers volunteers, CalendarSecrets secrets) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        VolunteerFacts volunteer = volunteers.of(command.volunteerId());
        volunteer.requireRegistered();
        volunteer.requireNotErased();
        apply(new VolunteerCalendarGiven(
                command.calendarId(),
                command.volunteerId(),
                secrets.of(command.calendarId()).sha256()));
        return Effect.RECORDED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(GiveProjectCalendar command, Projects projects, CalendarSecrets secrets) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        projects.requirePublished(command.projectId());
        apply(new ProjectCalendarGiven(
                command.calendarId(),
                command.projectId(),
                secrets.of(command.calendarId()).sha256()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RevokeVolunteerCalendar command) {
        if (isRevoked(command.volunteerId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new VolunteerCalendarRevoked(command.calendarId(), command.volunteerId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RevokeProjectCalendar command) {
        if (isRevoked(command.projectId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ProjectCalendarRevoked(command.calendarId(), command.projectId()));
        return Effect.RECORDED;
    }

    /** To everybody else, it is an address that nobody knows. */
    private boolean isRevoked(Record by) {
        if (!by.equals(owner)) {
            throw new Refusal(Problem.UNKNOWN_CALENDAR);
        }
        return revoked;
    }

    @EventSourcingHandler
    void evolve(CalendarEvent event) {
        switch (event) {
            case VolunteerCalendarGiven given -> {
                id = given.calendarId();
                owner = given.volunteerId();
            }
            case ProjectCalendarGiven given -> {
                id = given.calendarId();
                owner = given.projectId();
            }
            case VolunteerCalendarRevoked _, ProjectCalendarRevoked _ -> revoked = true;
        }
    }
}
