package org.redvest.command.open.log;

import java.util.Base64;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.log.LogEntry;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** What single events are in the tree, with the salt that opens their leaf. */
@Component
class Entries {

    private final RawLog log;
    private final LogTree tree;
    private final Salts salts;
    private final Streams streams;
    private final Volunteers volunteers;

    Entries(RawLog log, LogTree tree, Salts salts, Streams streams, Volunteers volunteers) {
        this.log = log;
        this.tree = tree;
        this.salts = salts;
        this.streams = streams;
        this.volunteers = volunteers;
    }

    /**
     * The event at a position.
     *
     * @param reader whose events alone are told; empty for an auditor, who reads all
     * @throws Refusal {@link Problem#UNKNOWN_LOG_ENTRY}, {@link Problem#LOG_ALTERED}, {@link Problem#LOG_ENTRY_OF_ERASED};
     *     {@link Problem#FORBIDDEN} where it is none of the reader's, whether there is one or not
     */
    LogEntry at(long position, Optional<VolunteerId> reader) {
        long index = position - log.first();
        boolean sealed = index >= 0 && index < tree.size();
        Optional<RawEvent> found = sealed
                ? log.from(position, 1).stream()
                        .filter(event -> event.position() == position)
                        .findFirst()
                : Optional.empty();
        // as this version of RedVest reads it
        Optional<DomainEventMessage<?>> message = found.flatMap(event -> streams.at(event.stream(), event.sequence()));
        if (reader.isPresent() && message.filter(it -> isOf(reader.get(), it)).isEmpty()) {
            throw new Refusal(Problem.FORBIDDEN);
        }
        RawEvent event = found.orElseThrow(() -> new Refusal(sealed ? Problem.LOG_ALTERED : Problem.UNKNOWN_LOG_ENTRY));
        if (message.filter(this::isOfSomebodyErased).isPresent()) {
            throw new Refusal(Problem.LOG_ENTRY_OF_ERASED);
        }
        return new LogEntry(position, index, event.entry(), Base64.getEncoder().encodeToString(salts.of(event)));
    }

    /** What says who objected is for auditors: the envelope is part of the entry. */
    private boolean isOf(VolunteerId reader, DomainEventMessage<?> message) {
        return message.getPayload() instanceof NamesVolunteer named
                && !(named instanceof ActorForAuditors)
                && volunteers.personOf(reader).contains(named.volunteerId());
    }

    private boolean isOfSomebodyErased(DomainEventMessage<?> message) {
        return message.getPayload() instanceof NamesVolunteer named
                && volunteers.of(named.volunteerId()).erased();
    }
}
