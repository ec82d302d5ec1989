package org.redvest.command.honour.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where people live, and since when they are registered. */
@Component
class HolderRegistrations {

    private final Function<VolunteerId, Optional<Entry>> log;

    @Autowired
    HolderRegistrations(Streams streams) {
        this(volunteer -> streams.messages(volunteer.value())
                .filter(message -> message.getPayloadType() == VolunteerRegistered.class)
                .findFirst()
                .map(Entry::of));
    }

    /** Registrations as this log knows them. */
    HolderRegistrations(Function<VolunteerId, Optional<Entry>> log) {
        this.log = log;
    }

    /**
     * A registration.
     *
     * @param on the civil day of its recording, Asia/Shanghai
     */
    record Entry(DivisionCode residence, LocalDate on) {

        private static Entry of(DomainEventMessage<?> message) {
            return new Entry(
                    ((VolunteerRegistered) message.getPayload()).residence(), CivilTime.dateOf(message.getTimestamp()));
        }
    }

    private Entry require(VolunteerId volunteer) {
        return log.apply(volunteer).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    /**
     * Where somebody lives.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    DivisionCode residence(VolunteerId volunteer) {
        return require(volunteer).residence();
    }

    /**
     * The civil day on which the first of a person's numbers was registered.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    LocalDate since(Collection<VolunteerId> person) {
        return person.stream()
                .map(number -> require(number).on())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
