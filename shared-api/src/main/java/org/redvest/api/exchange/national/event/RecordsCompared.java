package org.redvest.api.exchange.national.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/**
 * Some records of the export were found in this ledger, or not.
 *
 * @param reconciliationId which comparison
 * @param records in the order of their lines
 * @param unread who has the documents of records that were refused for something else: how they stand is not known, but they are in
 *     the export
 */
@Revision("1")
public record RecordsCompared(ReconciliationId reconciliationId, List<ComparedRecord> records, List<VolunteerId> unread)
        implements ReconciliationEvent {

    /** Takes them as they are. */
    public RecordsCompared {
        records = List.copyOf(records);
        unread = List.copyOf(unread);
    }
}
