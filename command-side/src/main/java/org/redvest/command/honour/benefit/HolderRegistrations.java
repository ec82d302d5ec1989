package org.redvest.command.honour.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Since when people are registered. */
@Component
class HolderRegistrations {

    private final Function<VolunteerId, Optional<Instant>> log;

    @Autowired
    HolderRegistrations(Streams streams) {
        this(volunteer -> streams.messages(volunteer.value())
                .filter(message -> message.getPayloadType() == VolunteerRegistered.class)
                .findFirst()
                .map(DomainEventMessage::getTimestamp));
    }

    /** Registrations as this log knows them, by the instant of their recording. */
    HolderRegistrations(Function<VolunteerId, Optional<Instant>> log) {
        this.log = log;
    }

    /**
     * The civil day on which the first of a person's numbers was registered, Asia/Shanghai.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    LocalDate since(Collection<VolunteerId> person) {
        return person.stream()
                .map(number -> log.apply(number).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER)))
                .min(Comparator.naturalOrder())
                .map(CivilTime::dateOf)
                .orElseThrow();
    }
}
