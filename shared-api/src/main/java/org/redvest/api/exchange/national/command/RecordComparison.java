package org.redvest.api.exchange.national.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/**
 * Record how some records of an export stand beside this ledger; those that were recorded before change nothing.
 *
 * @param reconciliationId which comparison
 * @param records in the order of their lines
 * @param unread who has the documents of records that were refused for something else
 */
public record RecordComparison(
        @TargetAggregateIdentifier ReconciliationId reconciliationId,
        List<ComparedRecord> records,
        List<VolunteerId> unread)
        implements Command<Effect> {

    /** Takes them as they are. */
    public RecordComparison {
        records = List.copyOf(records);
        unread = List.copyOf(unread);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
