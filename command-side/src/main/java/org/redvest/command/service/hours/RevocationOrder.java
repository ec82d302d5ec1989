package org.redvest.command.service.hours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.command.ConcludeRevocation;
import org.redvest.api.service.hours.command.OrderRevocation;
import org.redvest.api.service.hours.command.TakeBackRevocation;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationOrderEvent;
import org.redvest.api.service.hours.event.RevocationOrdered;
import org.redvest.api.service.hours.event.RevocationTakenBack;
import org.redvest.api.service.hours.event.RevocationUndone;

/** An order to revoke many service records: given, carried out, and taken back once, if at all. */
final class RevocationOrder {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RevocationOrderId id;

    private @Nullable RevocationOrderEvent last;

    RevocationOrder() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OrderRevocation command) {
        if (last != null) {
            return Effect.ALREADY_RECORDED;
        }
        int records = command.records().size();
        if (records == 0 || records > OrderRevocation.MOST || new HashSet<>(command.records()).size() < records) {
            throw new Refusal(Problem.REVOCATION_EMPTY);
        }
        apply(new RevocationOrdered(command.orderId(), command.reason(), command.records()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(TakeBackRevocation command) {
        if (last instanceof RevocationTakenBack || last instanceof RevocationUndone) {
            return Effect.ALREADY_RECORDED;
        }
        if (!(last instanceof RevocationCarriedOut)) {
            throw new Refusal(Problem.REVOCATION_NOT_CARRIED_OUT);
        }
        apply(new RevocationTakenBack(command.orderId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ConcludeRevocation command) {
        if (command.takenBack() && last instanceof RevocationTakenBack) {
            apply(new RevocationUndone(command.orderId(), command.done(), command.refused()));
            return Effect.RECORDED;
        }
        if (!command.takenBack() && last instanceof RevocationOrdered) {
            apply(new RevocationCarriedOut(command.orderId(), command.done(), command.refused()));
            return Effect.RECORDED;
        }
        return Effect.ALREADY_RECORDED;
    }

    @EventSourcingHandler
    void evolve(RevocationOrderEvent event) {
        id = event.orderId();
        last = event;
    }
}
