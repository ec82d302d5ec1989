package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/**
 * An officer decided on a difference; the last word counts. It mends nothing: what is to be mended here is, by whoever may.
 *
 * @param reconciliationId of which comparison
 * @param line of the record in the file; null for somebody who is only here
 * @param volunteerId who is only here; null for a record of the file
 * @param verdict what they made of it
 * @param words why
 */
@Revision("1")
public record DifferenceDecided(
        ReconciliationId reconciliationId,
        @Nullable Long line,
        @Nullable VolunteerId volunteerId,
        DifferenceVerdict verdict,
        Text words)
        implements ReconciliationEvent {}
