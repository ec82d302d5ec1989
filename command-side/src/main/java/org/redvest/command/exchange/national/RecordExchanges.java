package org.redvest.command.exchange.national;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ExchangeKey;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.exchange.national.event.RecordExchangeEnded;
import org.redvest.api.exchange.national.event.RecordExchangeEvent;
import org.redvest.api.id.RecordExchangeId;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.Signer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is agreed with which other system, as the log knows it. */
@Component
class RecordExchanges {

    private final StreamFolds<RecordExchangeId, Terms> folds;

    @Autowired
    RecordExchanges(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Agreements as this log knows them. */
    RecordExchanges(StreamFolds.Log<RecordExchangeId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, Terms.NONE, Terms::and);
    }

    /**
     * What was agreed with a system.
     *
     * @param agreed last; null where nothing ever was
     * @param ended whether that came to an end
     * @param revoked keys that were agreed and are not any more
     */
    record Terms(@Nullable RecordExchangeAgreed agreed, boolean ended, Set<ExchangeKey> revoked) {

        static final Terms NONE = new Terms(null, false, Set.of());

        Terms and(DomainEventMessage<?> message) {
            return switch ((RecordExchangeEvent) message.getPayload()) {
                case RecordExchangeAgreed terms -> new Terms(terms, false, revoked);
                case RecordExchangeEnded _ -> {
                    Set<ExchangeKey> more = new LinkedHashSet<>(revoked);
                    more.add(last().publicKey());
                    yield new Terms(agreed, true, Set.copyOf(more));
                }
            };
        }

        /**
         * What was agreed last, whether it is in force or not.
         *
         * @throws Refusal {@link Problem#UNKNOWN_RECORD_EXCHANGE}
         */
        RecordExchangeAgreed last() {
            return Optional.ofNullable(agreed).orElseThrow(() -> new Refusal(Problem.UNKNOWN_RECORD_EXCHANGE));
        }

        /** Whether records are sent on this civil day in China. */
        boolean isInForce(LocalDate day) {
            return !ended && !last().effectiveFrom().isAfter(day);
        }

        /**
         * What is in force on a civil day in China.
         *
         * @throws Refusal {@link Problem#UNKNOWN_RECORD_EXCHANGE}, {@link Problem#RECORD_EXCHANGE_NOT_IN_FORCE}
         */
        RecordExchangeAgreed requireInForce(LocalDate day) {
            if (!isInForce(day)) {
                throw new Refusal(Problem.RECORD_EXCHANGE_NOT_IN_FORCE);
            }
            return last();
        }

        /**
         * Requires that an answer is from this system to this ledger and bears the key that is agreed now.
         *
         * @throws Refusal {@link Problem#MESSAGE_NOT_ADDRESSED}, {@link Problem#EXCHANGE_KEY_REVOKED},
         *     {@link Problem#MESSAGE_NOT_GENUINE}
         */
        void requireGenuine(AnswerMessage message, MessageSignature signature) {
            RecordExchangeAgreed terms = last();
            if (!message.from().equals(terms.system()) || !message.to().equals(terms.self())) {
                throw new Refusal(
                        Problem.MESSAGE_NOT_ADDRESSED,
                        "The message is from %s to %s, and this is what %s sends to %s: hand it in where it belongs."
                                .formatted(message.from(), message.to(), terms.system(), terms.self()));
            }
            byte[] bytes = message.bytes();
            if (!ended && Signer.isGenuine(terms.publicKey(), bytes, signature)) {
                return;
            }
            if (revoked.stream().anyMatch(key -> Signer.isGenuine(key, bytes, signature))) {
                throw new Refusal(Problem.EXCHANGE_KEY_REVOKED);
            }
            throw new Refusal(Problem.MESSAGE_NOT_GENUINE);
        }
    }

    /** What is agreed with a system. */
    Terms with(PartnerCode system) {
        return folds.now(RecordExchangeId.ofSystem(system.value()));
    }
}
