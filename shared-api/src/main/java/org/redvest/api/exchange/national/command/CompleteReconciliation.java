package org.redvest.api.exchange.national.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ReconciliationId;

/**
 * Every record of an export was compared or refused.
 *
 * @param reconciliationId which comparison
 */
public record CompleteReconciliation(
        @TargetAggregateIdentifier ReconciliationId reconciliationId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
