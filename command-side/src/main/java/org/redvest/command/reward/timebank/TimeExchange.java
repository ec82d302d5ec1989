package org.redvest.command.reward.timebank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;
import org.redvest.api.reward.timebank.event.TimeExchangeEnded;
import org.redvest.api.reward.timebank.event.TimeExchangeEvent;
import org.redvest.api.reward.timebank.event.TimeMessageReceived;
import org.redvest.api.reward.timebank.event.TimeMessageSent;

/**
 * What a bank and a partner sent each other: two sequences of messages without a gap, each naming the one before it, and
 * what waits for the partner's answer.
 */
final class TimeExchange {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable TimeExchangeId id;

    private @Nullable TimeExchangeAgreed agreed;
    private boolean ended;
    private long lastSent;
    private MessageHash lastSentHash = MessageHash.NONE;

    /** Of every message that came, in the order of their sequence. */
    private final List<MessageHash> received = new ArrayList<>();

    /** Transfers that the partner has not answered. */
    private final Map<ExchangeNumber, TimeMessageSent> waiting = new HashMap<>();

    TimeExchange() {
        // required by Axon
    }

    /**
     * How it was agreed, last.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_EXCHANGE}
     */
    TimeExchangeAgreed requireAgreed() {
        if (agreed == null) {
            throw new Refusal(Problem.UNKNOWN_TIME_EXCHANGE);
        }
        return agreed;
    }

    Effect agree(TimeExchangeAgreed terms) {
        if (terms.self().equals(terms.partner())) {
            throw new Refusal(Problem.TIME_EXCHANGE_WITH_ITSELF);
        }
        if (agreed != null && !ended) {
            if (agreed.equals(terms)) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.TIME_EXCHANGE_ALREADY_AGREED);
        }
        apply(terms);
        return Effect.RECORDED;
    }

    Effect end(Text basis) {
        TimeExchangeAgreed terms = requireAgreed();
        if (ended) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new TimeExchangeEnded(terms.exchangeId(), terms.bankId(), basis));
        return Effect.RECORDED;
    }

    /** Whether time is exchanged on this civil day in China. */
    boolean isInForce(LocalDate day) {
        return !ended && !requireAgreed().effectiveFrom().isAfter(day);
    }

    /** Sends time of an account, whose movement has this number. */
    void transfer(
            ExchangeNumber movement,
            TimeAccountId sender,
            ExchangeNumber recipient,
            long minutes,
            Function<TimeMessage, MessageSignature> signing) {
        send(MessageKind.TRANSFER, minutes, recipient, movement, null, sender, signing);
    }

    /**
     * Answers a transfer.
     *
     * @param reason why it goes back; null where it arrived
     */
    void answer(
            TimeMessage transfer, @Nullable RejectionReason reason, Function<TimeMessage, MessageSignature> signing) {
        send(
                reason == null ? MessageKind.ACKNOWLEDGEMENT : MessageKind.REJECTION,
                transfer.minutes(),
                transfer.account(),
                transfer.reference(),
                reason,
                null,
                signing);
    }

    private void send(
            MessageKind kind,
            long minutes,
            ExchangeNumber account,
            ExchangeNumber reference,
            @Nullable RejectionReason reason,
            @Nullable TimeAccountId sender,
            Function<TimeMessage, MessageSignature> signing) {
        TimeExchangeAgreed terms = requireAgreed();
        TimeMessage message = new TimeMessage(
                TimeMessage.VERSION,
                terms.self(),
                terms.partner(),
                lastSent + 1,
                lastSentHash,
                kind,
                minutes,
                account,
                reference,
                reason);
        apply(new TimeMessageSent(
                terms.exchangeId(), terms.bankId(), message, message.hash(), signing.apply(message), sender));
    }

    /** Whether this very message was taken before, with whatever key it was signed then. */
    boolean took(TimeMessage message) {
        return message.sequence() <= received.size()
                && message.hash().equals(received.get(Math.toIntExact(message.sequence() - 1)));
    }

    /**
     * Takes a genuine message of the partner, if it is the next one. It is taken whatever it says: what is left out would stop
     * all that follows it.
     *
     * @throws Refusal {@link Problem#MESSAGE_OUT_OF_SEQUENCE}, {@link Problem#MESSAGE_CONFLICTS}
     */
    void receive(TimeMessage message, MessageSignature signature) {
        TimeExchangeAgreed terms = requireAgreed();
        int known = received.size();
        if (message.sequence() <= known) {
            throw new Refusal(Problem.MESSAGE_CONFLICTS);
        }
        if (message.sequence() > known + 1L) {
            throw new Refusal(
                    Problem.MESSAGE_OUT_OF_SEQUENCE,
                    "The next message of this partner has the sequence %d, and this one %d: hand in those between first."
                            .formatted(known + 1L, message.sequence()));
        }
        if (!message.previousHash().equals(known == 0 ? MessageHash.NONE : received.getLast())) {
            throw new Refusal(Problem.MESSAGE_CONFLICTS);
        }
        apply(new TimeMessageReceived(terms.exchangeId(), terms.bankId(), message, message.hash(), signature));
    }

    /** The account of whose transfer this is an answer; empty where it is none, or none waits for it. */
    Optional<TimeAccountId> awaiting(TimeMessage answer) {
        return Optional.ofNullable(waiting.get(answer.reference()))
                .filter(sent -> answer.kind() != MessageKind.TRANSFER
                        && sent.message().minutes() == answer.minutes()
                        && sent.message().account().equals(answer.account()))
                .map(TimeMessageSent::sender);
    }

    @EventSourcingHandler
    void evolve(TimeExchangeEvent event) {
        id = event.exchangeId();
        switch (event) {
            case TimeExchangeAgreed terms -> {
                agreed = terms;
                ended = false;
            }
            case TimeExchangeEnded _ -> ended = true;
            case TimeMessageSent sent -> {
                lastSent = sent.message().sequence();
                lastSentHash = sent.hash();
                if (sent.message().kind() == MessageKind.TRANSFER) {
                    waiting.put(sent.message().reference(), sent);
                }
            }
            case TimeMessageReceived came -> {
                received.add(came.hash());
                if (awaiting(came.message()).isPresent()) {
                    waiting.remove(came.message().reference());
                }
            }
        }
    }
}
