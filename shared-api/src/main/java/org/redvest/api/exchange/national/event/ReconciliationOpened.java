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
 */
@Revision("1")
public record ReconciliationOpened(ReconciliationId reconciliationId, UUID request, long records)
        implements ReconciliationEvent {}
