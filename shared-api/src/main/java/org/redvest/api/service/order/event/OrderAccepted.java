package org.redvest.api.service.order.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * An order was accepted (接单): it is served in a shift of its own, in which those who serve have their places.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param provider who accepted it
 * @param projectId the published project in which it is served
 * @param shiftId the shift, whose roll says who came
 * @param start first instant of the service
 * @param end first instant after it
 * @param servers who serves
 * @param servedBy first instant at which it is late to say that it was served
 */
@Revision("1")
public record OrderAccepted(
        OrderId orderId,
        VolunteerId volunteerId,
        Provider provider,
        ProjectId projectId,
        ShiftId shiftId,
        Instant start,
        Instant end,
        List<VolunteerId> servers,
        Instant servedBy)
        implements OrderEvent {

    /** Takes a list of its own. */
    public OrderAccepted {
        servers = List.copyOf(servers);
    }
}
