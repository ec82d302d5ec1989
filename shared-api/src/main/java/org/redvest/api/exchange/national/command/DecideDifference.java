package org.redvest.api.exchange.national.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/**
 * Decide on a difference between an export and this ledger; decided again, the last word counts.
 *
 * @param reconciliationId of which comparison
 * @param line of the record in the file; null for somebody who is only here
 * @param volunteerId who is only here; null for a record of the file
 * @param verdict what to make of it
 * @param words why
 */
public record DecideDifference(
        @TargetAggregateIdentifier ReconciliationId reconciliationId,
        @Nullable Long line,
        @Nullable VolunteerId volunteerId,
        DifferenceVerdict verdict,
        Text words)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
