package org.redvest.api.service.order.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Remit;
import org.redvest.api.id.VolunteerId;

/**
 * Who wants to read an order, and as what they may.
 *
 * @param roles as what
 * @param volunteerId who asks, where that is a person: MINE and PROVIDER
 * @param dispatching where they dispatch orders: DISPATCHER
 * @param placing where they place orders for others; for one organisation, only those that staff placed: DISPATCHER
 * @param serving where they serve orders for an organisation: PROVIDER
 */
public record OrderReader(
        Set<OrderRole> roles,
        @Nullable VolunteerId volunteerId,
        Set<Remit> dispatching,
        Set<Remit> placing,
        Set<Remit> serving) {

    /** Takes sets of its own. */
    public OrderReader {
        roles = Set.copyOf(roles);
        dispatching = Set.copyOf(dispatching);
        placing = Set.copyOf(placing);
        serving = Set.copyOf(serving);
    }
}
