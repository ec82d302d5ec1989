package org.redvest.api.service.hours.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.OrderedRecord;

/**
 * Somebody ordered many service records to be revoked, as of an activity that never took place. Each is decided by itself.
 *
 * @param orderId which order
 * @param reason why, in words
 * @param records which, each once
 */
@Revision("1")
public record RevocationOrdered(RevocationOrderId orderId, Text reason, List<OrderedRecord> records)
        implements RevocationOrderEvent {

    /** Takes them as they are. */
    public RevocationOrdered {
        records = List.copyOf(records);
    }
}
