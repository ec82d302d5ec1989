package org.redvest.command.exchange.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordMessageKind;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.DisputeDecided;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer and one other system: two sequences of messages without a gap, each naming the one before it, what became of each
 * record, and whether they are linked now. What it holds grows with what one person served, and with nothing else.
 */
final class Link {

    private @Nullable NumberClaimId claim;
    private LinkState state = LinkState.ENDED;
    private long lastSent;
    private MessageHash lastSentHash = MessageHash.NONE;

    /** Of every answer that came, in the order of their sequence. */
    private final List<MessageHash> received = new ArrayList<>();

    /** By the sequence of the message that told of it; the last of each record. */
    private final Map<Long, SentRecordId> told = new HashMap<>();

    /** The sequence of the message that told of the link last. */
    private long asked;

    private final Map<SentRecordId, Known> records = new HashMap<>();

    /**
     * A record as the other system was told of it last.
     *
     * @param recordId the record here
     * @param sequence of the message
     * @param verdict of an officer on how it stands; null where there is none
     */
    record Known(
            ServiceRecordId recordId,
            SentService sent,
            long sequence,
            RecordState state,
            @Nullable DisputeVerdict verdict) {

        /** Whether an officer has to decide before anything else is sent of it. */
        boolean isDisputed() {
            return (state == RecordState.CONFLICT || state == RecordState.REJECTED) && verdict == null;
        }
    }

    LinkState state() {
        return state;
    }

    boolean isLinked() {
        return state == LinkState.ASKED || state == LinkState.IN_FORCE;
    }

    /** Whether it is linked by this number. */
    boolean holds(NumberClaimId number) {
        return isLinked() && number.equals(claim);
    }

    Optional<NumberClaimId> claim() {
        return isLinked() ? Optional.ofNullable(claim) : Optional.empty();
    }

    /** The next message. */
    RecordMessage message(
            PartnerCode self,
            PartnerCode system,
            VolunteerId volunteer,
            RecordMessageKind kind,
            @Nullable MessageHash numberDigest,
            @Nullable SentService service) {
        return new RecordMessage(
                RecordMessage.VERSION,
                self,
                system,
                volunteer,
                lastSent + 1,
                lastSentHash,
                kind,
                numberDigest,
                service);
    }

    /** Whether the other system was ever told of this record. */
    boolean knows(SentRecordId record) {
        return records.containsKey(record);
    }

    /**
     * The version in which a record is to be sent now; empty where the other system was told just this, or an officer has to decide
     * first.
     */
    Optional<SentService> due(SentService now) {
        Known known = records.get(now.record());
        if (known == null) {
            return Optional.of(now.as(1));
        }
        SentService next = now.as(known.sent().version() + 1);
        boolean changed = !known.sent().equals(now.as(known.sent().version()));
        return changed && !known.isDisputed() ? Optional.of(next) : Optional.empty();
    }

    /** Whether this very answer was taken before, with whatever key it was signed then. */
    boolean took(AnswerMessage message) {
        return message.sequence() <= received.size()
                && message.hash().equals(received.get(Math.toIntExact(message.sequence() - 1)));
    }

    /**
     * Requires that an answer is the next one.
     *
     * @throws Refusal {@link Problem#MESSAGE_OUT_OF_SEQUENCE}, {@link Problem#MESSAGE_CONFLICTS}
     */
    void requireNext(AnswerMessage message) {
        int known = received.size();
        if (message.sequence() > known + 1L) {
            throw new Refusal(
                    Problem.MESSAGE_OUT_OF_SEQUENCE,
                    "The next message about this volunteer has the sequence %d, and this one %d: hand in those between first."
                            .formatted(known + 1L, message.sequence()));
        }
        if (message.sequence() <= known
                || !message.previousHash().equals(known == 0 ? MessageHash.NONE : received.getLast())) {
            throw new Refusal(Problem.MESSAGE_CONFLICTS);
        }
    }

    /** Of which record an answer tells how its latest version stands; empty of another one. */
    Optional<SentRecordId> answered(AnswerMessage message) {
        return Optional.ofNullable(told.get(message.answers()))
                .filter(record -> Objects.requireNonNull(records.get(record)).sequence() == message.answers());
    }

    /** How the link stands by an answer; empty where it is about something else, or a second one. */
    Optional<LinkState> linkBy(AnswerMessage message) {
        if (state != LinkState.ASKED || message.answers() != asked) {
            return Optional.empty();
        }
        return Optional.of(
                switch (message.kind()) {
                    case ACKNOWLEDGEMENT -> LinkState.IN_FORCE;
                    case REJECTION, CONFLICT -> LinkState.REJECTED;
                });
    }

    /**
     * A record on which an officer may decide.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SENT_RECORD}, {@link Problem#RECORD_NOT_DISPUTED}
     */
    Known requireDisputed(SentRecordId record) {
        Known known = records.get(record);
        if (known == null) {
            throw new Refusal(Problem.UNKNOWN_SENT_RECORD);
        }
        if (known.state() != RecordState.CONFLICT && known.state() != RecordState.REJECTED) {
            throw new Refusal(Problem.RECORD_NOT_DISPUTED);
        }
        return known;
    }

    void evolve(LinkageEvent event) {
        switch (event) {
            case VolunteerLinked linked -> {
                claim = linked.claimId();
                state = LinkState.ASKED;
                asked = linked.message().sequence();
                sent(linked.message(), linked.hash());
            }
            case VolunteerUnlinked unlinked -> {
                state = LinkState.ENDED;
                sent(unlinked.message(), unlinked.hash());
            }
            case RecordSent it -> {
                SentService service = Objects.requireNonNull(it.message().service());
                Known before = records.put(
                        service.record(),
                        new Known(it.recordId(), service, it.message().sequence(), RecordState.SENT, null));
                if (before != null) {
                    told.remove(before.sequence());
                }
                told.put(it.message().sequence(), service.record());
                sent(it.message(), it.hash());
            }
            case AnswerReceived answer -> {
                received.add(answer.hash());
                SentRecordId record = answer.record();
                RecordState stands = answer.state();
                if (record != null && stands != null) {
                    records.computeIfPresent(
                            record,
                            (id, known) -> new Known(known.recordId(), known.sent(), known.sequence(), stands, null));
                }
                LinkState link = answer.link();
                if (link != null) {
                    state = link;
                }
            }
            case DisputeDecided decided ->
                records.computeIfPresent(
                        decided.record(),
                        (id, known) -> new Known(
                                known.recordId(), known.sent(), known.sequence(), known.state(), decided.verdict()));
        }
    }

    private void sent(RecordMessage message, MessageHash hash) {
        lastSent = message.sequence();
        lastSentHash = hash;
    }
}
