package org.redvest.api.exchange.national.command;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ReconciliationId;

/**
 * Begin to compare an export of another system with this ledger.
 *
 * @param reconciliationId which comparison
 * @param request number of the request that brought the file: the same where it is repeated
 * @param records how many it holds
 * @param unit minutes of the unit in which its hours are stated: 6 for tenths of an hour, 1 for anything finer
 */
public record OpenReconciliation(
        @TargetAggregateIdentifier ReconciliationId reconciliationId, UUID request, long records, int unit)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
