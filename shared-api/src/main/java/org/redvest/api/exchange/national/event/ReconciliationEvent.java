package org.redvest.api.exchange.national.event;

import org.redvest.api.Event;
import org.redvest.api.id.ReconciliationId;

/** What happened to a comparison of another system's export with this ledger. */
public sealed interface ReconciliationEvent extends Event
        permits ReconciliationOpened, RecordsCompared, ReconciliationCompleted, DifferenceDecided {

    /** Which comparison. */
    ReconciliationId reconciliationId();
}
