package org.redvest.command.person.volunteer;

import java.time.LocalDate;
import java.time.Period;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How old somebody is on a day, and whether their guardian consents to what they do then, for decisions of other rooms. */
@Component
public class Ages {

    private final StreamFolds<VolunteerId, Guardianship> folds;
    private final BirthDates birthDates;

    @Autowired
    Ages(Streams streams, BirthDates birthDates) {
        this((id, from) -> streams.committedFrom(id.value(), from), birthDates);
    }

    /** Ages as this log knows them. */
    public Ages(StreamFolds.Log<VolunteerId> log, BirthDates birthDates) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, new Guardianship(), Ages::and);
        this.birthDates = birthDates;
    }

    /** Their services, which are most of a stream, are not parsed. */
    private static Guardianship and(Guardianship known, DomainEventMessage<?> message) {
        return VolunteerEvent.class.isAssignableFrom(message.getPayloadType())
                ? known.and((VolunteerEvent) message.getPayload())
                : known;
    }

    /**
     * The age in whole years of somebody who is registered.
     *
     * @param day civil day in China
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED}
     */
    public int on(VolunteerId volunteer, LocalDate day) {
        // a birth date never changes
        LocalDate born = folds.lately(volunteer).born(volunteer, birthDates);
        return Period.between(born, day).getYears();
    }

    /**
     * Whether somebody who is registered is a minor on a civil day in China.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED}
     */
    public boolean isMinor(VolunteerId volunteer, LocalDate day) {
        return Guardianship.isMinor(folds.lately(volunteer).born(volunteer, birthDates), day);
    }

    /**
     * Requires of who is a minor on the day of a service that their guardian consents to it, as far as any process
     * acknowledged before.
     *
     * @throws Refusal {@link Problem#GUARDIAN_CONSENT_REQUIRED}, {@link Problem#VOLUNTEER_ERASED}
     */
    public void requireGuardianConsent(VolunteerId volunteer, ServiceInterval service) {
        LocalDate born = folds.lately(volunteer).born(volunteer, birthDates);
        if (Guardianship.isMinor(born, service.serviceDate())) {
            folds.now(volunteer).requireFor(volunteer, service, birthDates);
        }
    }
}
