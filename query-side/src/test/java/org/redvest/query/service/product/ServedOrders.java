package org.redvest.query.service.product;

import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Placing.FAR;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.query.Placing;

/** Orders that somebody served, and how they were found. */
final class ServedOrders {

    private static final Instant END = NOON.plusSeconds(3600);

    private ServedOrders() {}

    /** So many, each reviewed so. */
    static Object[] by(Provider provider, int many, Satisfaction satisfaction) {
        return IntStream.range(0, many)
                .boxed()
                .flatMap(each -> by(provider, satisfaction))
                .toArray();
    }

    private static Stream<Object> by(Provider provider, Satisfaction satisfaction) {
        OrderPlaced order = Placing.of(newOrder(), newVolunteer()).placed();
        List<VolunteerId> servers = List.of(newVolunteer());
        return Stream.of(
                order,
                new OrderDispatched(order.orderId(), order.volunteerId(), List.of(provider), FAR),
                new OrderAccepted(
                        order.orderId(),
                        order.volunteerId(),
                        provider,
                        newProject(),
                        newShift(),
                        NOON,
                        END,
                        servers,
                        FAR),
                new OrderServed(order.orderId(), order.volunteerId(), provider, servers, null, NOON, END, FAR),
                new OrderReviewed(
                        order.orderId(), order.volunteerId(), satisfaction, Text.EMPTY, ReviewedBy.BENEFICIARY));
    }
}
