package org.redvest.api.exchange.national.event;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ReconciliationId;

/**
 * An export of another system came to be compared with this ledger, as this ledger is known at this event.
 *
 * @param reconciliationId which comparison
 * @param request number of the request that brought the file: the same where it is repeated
 * @param records how many it holds
 * @param unit minutes of the unit in which its hours are stated: 6 for tenths of an hour, 1 for anything finer
 */
@Revision("1")
public record ReconciliationOpened(ReconciliationId reconciliationId, UUID request, long records, int unit)
        implements ReconciliationEvent {}
