package org.redvest.command.honour.star;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Since when people are registered who apply for a star, as the log knows it. */
@Component
class Candidates {

    private final Function<VolunteerId, Optional<Instant>> effects;

    @Autowired
    Candidates(Streams streams) {
        this(number -> streams.messages(number.value())
                .filter(Candidates::isEffect)
                .findFirst()
                .map(DomainEventMessage::getTimestamp));
    }

    /** Candidates as this log knows them. */
    Candidates(Function<VolunteerId, Optional<Instant>> effects) {
        this.effects = effects;
    }

    private static boolean isEffect(DomainEventMessage<?> message) {
        return RegistrationTookEffect.class.isAssignableFrom(message.getPayloadType())
                || (VolunteerRegistered.class.isAssignableFrom(message.getPayloadType())
                        && ((VolunteerRegistered) message.getPayload()).tookEffectAtOnce());
    }

    /**
     * The civil day on which somebody's registration took effect, the first of all their numbers.
     *
     * @throws Refusal {@link Problem#REGISTRATION_NOT_IN_EFFECT}
     */
    LocalDate registeredOn(List<VolunteerId> numbers) {
        return numbers.stream()
                .flatMap(number -> effects.apply(number).stream())
                .min(Comparator.naturalOrder())
                .map(CivilTime::dateOf)
                .orElseThrow(() -> new Refusal(Problem.REGISTRATION_NOT_IN_EFFECT));
    }
}
