package org.redvest.api.service.order.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * An order was served: somebody was at its shift, as its roll says.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param provider who served it
 * @param servers who was there
 * @param witness who saw it, and neither served nor is whom it is for; null where nobody is named
 * @param start first instant of the service
 * @param end first instant after it
 * @param reviewBy first instant at which nobody can review it any more
 */
@Revision("1")
public record OrderServed(
        OrderId orderId,
        VolunteerId volunteerId,
        Provider provider,
        List<VolunteerId> servers,
        @Nullable VolunteerId witness,
        Instant start,
        Instant end,
        Instant reviewBy)
        implements OrderEvent {

    /** Takes a list of its own. */
    public OrderServed {
        servers = List.copyOf(servers);
    }
}
