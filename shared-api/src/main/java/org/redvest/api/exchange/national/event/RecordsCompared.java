package org.redvest.api.exchange.national.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.id.ReconciliationId;

/**
 * Some records of the export were found in this ledger, or not.
 *
 * @param reconciliationId which comparison
 * @param records in the order of their lines
 */
@Revision("1")
public record RecordsCompared(ReconciliationId reconciliationId, List<ComparedRecord> records)
        implements ReconciliationEvent {

    /** Takes them as they are. */
    public RecordsCompared {
        records = List.copyOf(records);
    }
}
