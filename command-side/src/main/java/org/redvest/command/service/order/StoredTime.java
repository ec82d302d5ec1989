package org.redvest.command.service.order;

import java.time.Instant;
import java.util.Collection;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.TimeOrder;

/** What a time bank (时间银行) says of time with which an order is placed. Its room stands above this one, and tells. */
public interface StoredTime {

    /**
     * Requires that time of somebody's own waits.
     *
     * @param holder all numbers of whose it has to be
     * @throws Refusal {@link Problem#UNKNOWN_TIME_ACCOUNT}, {@link Problem#UNKNOWN_TIME_MOVEMENT},
     *     {@link Problem#TIME_ORDER_ENDED}
     */
    void requireWaiting(TimeOrder order, Collection<VolunteerId> holder, Instant now);

    /**
     * Requires that the time that waits can be settled with a service, as far as can be known before it took place.
     *
     * @param server all numbers of who is to serve
     * @throws Refusal as {@link #requireWaiting}; {@link Problem#MORE_THAN_ORDERED}
     */
    void requireSettling(TimeOrder order, Collection<VolunteerId> server, ServiceInterval service, Instant now);
}
