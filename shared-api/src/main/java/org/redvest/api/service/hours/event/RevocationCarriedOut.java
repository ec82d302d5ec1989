package org.redvest.api.service.hours.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.RefusedRecord;

/**
 * Every record of an order was decided on.
 *
 * @param orderId which order
 * @param revoked how many are revoked by it
 * @param refused which are not, and why
 */
@Revision("1")
public record RevocationCarriedOut(RevocationOrderId orderId, long revoked, List<RefusedRecord> refused)
        implements RevocationOrderEvent {

    /** Takes them as they are. */
    public RevocationCarriedOut {
        refused = List.copyOf(refused);
    }
}
