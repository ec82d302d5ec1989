package org.redvest.command.exchange.national;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.command.AgreeRecordExchange;
import org.redvest.api.exchange.national.command.EndRecordExchange;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.exchange.national.event.RecordExchangeEnded;
import org.redvest.api.exchange.national.event.RecordExchangeEvent;
import org.redvest.api.id.RecordExchangeId;

/** What was agreed with another system: whose key its messages bear, and from when on records go there. */
final class RecordExchange {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RecordExchangeId id;

    private @Nullable RecordExchangeAgreed agreed;
    private boolean ended;

    /** What was stolen once does not come back. */
    private final Set<ExchangeKey> revoked = new HashSet<>();

    RecordExchange() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AgreeRecordExchange command) {
        RecordExchangeAgreed terms = new RecordExchangeAgreed(
                command.exchangeId(),
                command.self(),
                command.system(),
                command.name(),
                command.publicKey(),
                command.effectiveFrom(),
                command.decimals(),
                command.basis());
        if (agreed != null && !ended) {
            if (agreed.equals(terms)) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.RECORD_EXCHANGE_ALREADY_AGREED);
        }
        if (revoked.contains(terms.publicKey())) {
            throw new Refusal(Problem.EXCHANGE_KEY_REVOKED);
        }
        apply(terms);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(EndRecordExchange command) {
        if (ended || agreed == null) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new RecordExchangeEnded(command.exchangeId(), agreed.system(), command.basis()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(RecordExchangeEvent event) {
        id = event.exchangeId();
        switch (event) {
            case RecordExchangeAgreed terms -> {
                agreed = terms;
                ended = false;
            }
            case RecordExchangeEnded _ -> {
                ended = true;
                if (agreed != null) {
                    revoked.add(agreed.publicKey());
                }
            }
        }
    }
}
