package org.redvest.query.exchange.national;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationEvent;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps whom of an export was found here; how they stand is told by what the ledger knew when the comparison began. */
@Component
class ReconciliationProjector extends Projector {

    @EventHandler
    void on(ReconciliationEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case ReconciliationOpened opened -> add(new ReconciliationRow(opened, at, position));
            case RecordsCompared compared -> {
                compared.records().forEach(record -> add(new ComparedRecordRow(compared.reconciliationId(), record)));
                compared.unread().forEach(one -> add(new UnreadRecordRow(compared.reconciliationId(), one)));
            }
            case ReconciliationCompleted completed -> add(new ReconciliationEndRow(completed, at, position));
            case DifferenceDecided decided -> add(new DifferenceDecisionRow(decided, at, position));
        }
    }
}
