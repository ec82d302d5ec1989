package org.redvest.command.reward.deposit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.DepositId;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.deposit.event.DepositChecked;
import org.redvest.api.reward.deposit.event.DepositEvent;
import org.redvest.api.reward.deposit.event.DepositRecorded;
import org.redvest.command.platform.Hand;

/** One deposit: taken in, and where it is goods, checked by a second person. What it gives is credited by the {@link DepositDesk}. */
final class Deposit {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable DepositId id;

    private @Nullable DepositRecorded recorded;
    private Hand by = Hand.NOBODYS;
    private boolean checked;

    Deposit() {
        // required by Axon
    }

    Optional<DepositRecorded> recorded() {
        return Optional.ofNullable(recorded);
    }

    /** Takes it in. */
    void record(DepositRecorded deposit) {
        apply(deposit);
    }

    /** Whether it gives its points: goods need a second person, who is the sender where another took them in. */
    boolean isCredited() {
        return recorded != null && (recorded.kind() != DepositKind.GOODS || recorded.handler() != null || checked);
    }

    /** Checks it; false where it needs none, or no more. */
    boolean check(MetaData sender) {
        DepositRecorded deposit = recorded().orElseThrow(() -> new Refusal(Problem.UNKNOWN_DEPOSIT));
        if (isCredited()) {
            return false;
        }
        if (by.isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.DEPOSIT_CHECKER_IS_HANDLER);
        }
        apply(new DepositChecked(deposit.depositId(), deposit.volunteerId()));
        return true;
    }

    @EventSourcingHandler
    void evolve(DepositEvent event, MetaData envelope) {
        id = event.depositId();
        switch (event) {
            case DepositRecorded deposit -> {
                recorded = deposit;
                by = Hand.of(envelope);
            }
            case DepositChecked _ -> checked = true;
        }
    }
}
