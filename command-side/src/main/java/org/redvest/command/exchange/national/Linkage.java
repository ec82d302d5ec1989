package org.redvest.command.exchange.national;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordMessageKind;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.command.DecideDispute;
import org.redvest.api.exchange.national.command.LinkVolunteer;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.DisputeDecided;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.Signer;

/**
 * What goes between a volunteer's number and other systems. A sequence for each number and system, so that no two volunteers wait
 * for each other, and no stream holds what a whole city sent.
 */
final class Linkage {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable LinkageId id;

    private final Map<PartnerCode, Link> links = new HashMap<>();

    Linkage() {
        // required by Axon
    }

    private Link link(PartnerCode system) {
        return Objects.requireNonNullElseGet(links.get(system), Link::new);
    }

    private Link requireLink(PartnerCode system) {
        return Optional.ofNullable(links.get(system)).orElseThrow(() -> new Refusal(Problem.UNKNOWN_LINK));
    }

    /** Whether it is linked with a system by this number there. */
    boolean holds(PartnerCode system, NumberClaimId number) {
        return link(system).holds(number);
    }

    /** By which number there it is linked with each system. */
    Map<PartnerCode, NumberClaimId> held() {
        Map<PartnerCode, NumberClaimId> held = new HashMap<>();
        links.forEach((system, link) -> link.claim().ifPresent(number -> held.put(system, number)));
        return held;
    }

    /** The systems with which it is linked. */
    Set<PartnerCode> systems() {
        return held().keySet();
    }

    /** Whether it ever was linked with a system. */
    boolean hasLink(PartnerCode system) {
        return links.containsKey(system);
    }

    /**
     * Requires that nothing else links it with the system.
     *
     * @throws Refusal {@link Problem#LINK_EXISTS}
     */
    void requireFree(PartnerCode system) {
        if (link(system).isLinked()) {
            throw new Refusal(Problem.LINK_EXISTS);
        }
    }

    void link(LinkVolunteer command, RecordExchangeAgreed terms, Signer signer) {
        RecordMessage message = link(command.system())
                .message(
                        terms.self(),
                        command.system(),
                        command.volunteerId(),
                        RecordMessageKind.LINK,
                        command.numberDigest(),
                        null);
        apply(new VolunteerLinked(
                LinkageId.of(command.volunteerId()),
                command.volunteerId(),
                command.system(),
                command.claimId(),
                command.number(),
                command.salt(),
                message,
                message.hash(),
                signer.sign(message.bytes())));
    }

    Effect unlink(VolunteerId volunteer, PartnerCode system, UnlinkCause cause, PartnerCode self, Signer signer) {
        if (!requireLink(system).isLinked()) {
            return Effect.ALREADY_RECORDED;
        }
        RecordMessage message = link(system).message(self, system, volunteer, RecordMessageKind.UNLINK, null, null);
        apply(new VolunteerUnlinked(
                LinkageId.of(volunteer),
                volunteer,
                system,
                cause,
                message,
                message.hash(),
                signer.sign(message.bytes())));
        return Effect.RECORDED;
    }

    /**
     * Whether records go to the system.
     *
     * @throws Refusal {@link Problem#UNKNOWN_LINK}
     */
    boolean isInForce(PartnerCode system) {
        return requireLink(system).state() == LinkState.IN_FORCE;
    }

    /** Whether the system was ever told of a record. */
    boolean knows(PartnerCode system, SentRecordId record) {
        return link(system).knows(record);
    }

    /**
     * Sends what the system was not told yet.
     *
     * @param records as they stand now
     */
    Effect send(
            VolunteerId volunteer,
            RecordExchangeAgreed terms,
            Map<ServiceRecordId, SentService> records,
            Signer signer) {
        Link link = requireLink(terms.system());
        boolean any = false;
        for (Map.Entry<ServiceRecordId, SentService> record : records.entrySet()) {
            Optional<SentService> due = link.due(record.getValue());
            if (due.isPresent()) {
                send(volunteer, terms, record.getKey(), due.get(), signer);
                any = true;
            }
        }
        return any ? Effect.RECORDED : Effect.ALREADY_RECORDED;
    }

    private void send(
            VolunteerId volunteer,
            RecordExchangeAgreed terms,
            ServiceRecordId record,
            SentService service,
            Signer signer) {
        RecordMessage message = link(terms.system())
                .message(terms.self(), terms.system(), volunteer, RecordMessageKind.SERVICE, null, service);
        apply(new RecordSent(
                LinkageId.of(volunteer),
                volunteer,
                terms.system(),
                record,
                message,
                message.hash(),
                signer.sign(message.bytes())));
    }

    /** Whether this very answer was taken before. */
    boolean took(PartnerCode system, AnswerMessage message) {
        return link(system).took(message);
    }

    /**
     * Takes a genuine answer, if it is the next one, whatever it says: what is left out would stop all that follows it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_LINK}, {@link Problem#MESSAGE_OUT_OF_SEQUENCE}, {@link Problem#MESSAGE_CONFLICTS}
     */
    void receive(PartnerCode system, AnswerMessage message, MessageSignature signature) {
        Link link = requireLink(system);
        link.requireNext(message);
        Optional<SentRecordId> record = link.answered(message);
        apply(new AnswerReceived(
                LinkageId.of(message.volunteer()),
                message.volunteer(),
                system,
                message,
                message.hash(),
                signature,
                record.orElse(null),
                record.isPresent() ? stateBy(message) : null,
                link.linkBy(message).orElse(null)));
    }

    private static RecordState stateBy(AnswerMessage message) {
        return switch (message.kind()) {
            case ACKNOWLEDGEMENT -> RecordState.ACKED;
            case REJECTION -> RecordState.REJECTED;
            case CONFLICT -> RecordState.CONFLICT;
        };
    }

    /**
     * Decides on a record that the system rejected or has otherwise.
     *
     * @param now the record as it stands now, to be sent as its next version; null where the other system keeps what it has
     * @throws Refusal {@link Problem#UNKNOWN_LINK}, {@link Problem#UNKNOWN_SENT_RECORD}, {@link Problem#RECORD_NOT_DISPUTED}
     */
    Effect decide(DecideDispute command, RecordExchangeAgreed terms, @Nullable SentService now, Signer signer) {
        Link.Known known = requireDisputed(command.system(), command.record());
        if (command.verdict() == known.verdict()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new DisputeDecided(
                LinkageId.of(command.volunteerId()),
                command.volunteerId(),
                command.system(),
                command.record(),
                command.verdict(),
                command.words()));
        if (now != null) {
            SentService next = now.as(known.sent().version() + 1);
            send(command.volunteerId(), terms, known.recordId(), next, signer);
        }
        return Effect.RECORDED;
    }

    /** A record on which an officer may decide; refuses as {@link Link#requireDisputed}. */
    Link.Known requireDisputed(PartnerCode system, SentRecordId record) {
        return requireLink(system).requireDisputed(record);
    }

    @EventSourcingHandler
    void evolve(LinkageEvent event) {
        id = event.linkageId();
        links.computeIfAbsent(event.system(), system -> new Link()).evolve(event);
    }
}
