package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ReconciliationId;

/**
 * Every record of the export was compared or refused; from now on whoever is in none of them is only here.
 *
 * @param reconciliationId which comparison
 */
@Revision("1")
public record ReconciliationCompleted(ReconciliationId reconciliationId) implements ReconciliationEvent {}
