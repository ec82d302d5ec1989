package org.redvest.command.open.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.Event;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.event.PolicyEvent;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.log.LogEntry;
import org.redvest.api.open.log.LogProof;
import org.redvest.api.open.ranking.event.RankingEvent;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** What single events are in the tree, with the salt that opens their leaf: to nobody more than a history tells them. */
@Component
class Entries {

    /** What is published anyhow, and names nobody. */
    static final List<Class<? extends Event>> OPEN_TO_ALL = List.of(PolicyEvent.class, RankingEvent.class);

    private final RawLog log;
    private final LogTree tree;
    private final Proofs proofs;
    private final Salts salts;
    private final Streams streams;
    private final Volunteers volunteers;

    Entries(RawLog log, LogTree tree, Proofs proofs, Salts salts, Streams streams, Volunteers volunteers) {
        this.log = log;
        this.tree = tree;
        this.proofs = proofs;
        this.salts = salts;
        this.streams = streams;
        this.volunteers = volunteers;
    }

    /**
     * The event at a position.
     *
     * @param reader whose events alone are told; empty for an auditor, who reads all
     * @throws Refusal {@link Problem#UNKNOWN_LOG_ENTRY}, {@link Problem#LOG_ALTERED}, {@link Problem#LOG_ENTRY_OF_ERASED}; {@link
     *     Problem#FORBIDDEN} where it is none of the reader's; {@link Problem#LOG_ENTRY_UNDISCLOSED} where it holds what auditors are not told
     */
    LogEntry at(long position, Optional<VolunteerId> reader) {
        LogTree.Extent extent = tree.extent();
        RawEvent event = sealed(position, extent);
        Event payload = payload(event);
        if (reader.isPresent() && !isOf(reader.get(), payload)) {
            throw new Refusal(Problem.FORBIDDEN);
        }
        if (Named.in(payload).stream().anyMatch(this::isErased)) {
            throw new Refusal(Problem.LOG_ENTRY_OF_ERASED);
        }
        // the person themselves has it in the copy of their data
        if (reader.isEmpty() && Named.hasUndisclosed(payload)) {
            throw new Refusal(Problem.LOG_ENTRY_UNDISCLOSED);
        }
        boolean actorToo = reader.isEmpty() || !(payload instanceof ActorForAuditors);
        return new LogEntry(
                position,
                position - extent.first(),
                salts.entry(event),
                base64(salts.of(event)),
                actorToo ? event.envelope() : null,
                actorToo ? base64(salts.ofEnvelope(event)) : null);
    }

    /**
     * That the event at a position is in the log of the first checkpoint behind it, with its entry where that is for everybody.
     *
     * @throws Refusal {@link Problem#UNKNOWN_LOG_ENTRY}, {@link Problem#LOG_ALTERED}
     */
    LogProof proof(long position) {
        LogProof proof = proofs.of(position);
        RawEvent event = sealed(position, tree.extent());
        Event payload = payload(event);
        return OPEN_TO_ALL.stream().anyMatch(type -> type.isInstance(payload))
                ? proof.with(salts.entry(event), base64(salts.of(event)))
                : proof;
    }

    private RawEvent sealed(long position, LogTree.Extent extent) {
        long index = position - extent.first();
        if (index < 0 || index >= extent.size()) {
            throw new Refusal(Problem.UNKNOWN_LOG_ENTRY);
        }
        byte[] leaf = tree.tree().leaf(index);
        return log.from(position, 1).stream()
                .filter(event -> event.position() == position && Arrays.equals(leaf, salts.leaf(event)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.LOG_ALTERED));
    }

    /** As this version of RedVest reads it: what it cannot read was not written by it. */
    private Event payload(RawEvent event) {
        try {
            return streams.at(event.stream(), event.sequence())
                    .filter(message -> message.getIdentifier().equals(event.eventId()))
                    .map(DomainEventMessage::getPayload)
                    .filter(Event.class::isInstance)
                    .map(Event.class::cast)
                    .orElseThrow(() -> new Refusal(Problem.LOG_ALTERED));
        } catch (SerializationException | IllegalArgumentException unreadable) {
            throw new Refusal(Problem.LOG_ALTERED);
        }
    }

    private boolean isOf(VolunteerId reader, Event payload) {
        return payload instanceof NamesVolunteer named
                && volunteers.personOf(reader).contains(named.volunteerId());
    }

    private boolean isErased(VolunteerId named) {
        return volunteers.of(named).erased();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
