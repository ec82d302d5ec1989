package org.redvest.api.service.hours.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.RefusedRecord;

/**
 * Every record that an order revoked was decided on again.
 *
 * @param orderId which order
 * @param reinstated how many count again
 * @param refused which do not, and why
 */
@Revision("1")
public record RevocationUndone(RevocationOrderId orderId, long reinstated, List<RefusedRecord> refused)
        implements RevocationOrderEvent {

    /** Takes them as they are. */
    public RevocationUndone {
        refused = List.copyOf(refused);
    }
}
