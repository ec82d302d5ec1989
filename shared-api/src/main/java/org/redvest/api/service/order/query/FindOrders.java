package org.redvest.api.service.order.query;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;

/**
 * Which orders does somebody have to do with? What is null is not asked about.
 *
 * @param role as what they ask
 * @param volunteerId who asks, where that is a person: MINE and PROVIDER
 * @param organisationId the team for which they ask: PROVIDER
 * @param remits where they dispatch orders: DISPATCHER; where they serve them: PROVIDER, for a team
 * @param state how far they are; what has ended is told to a DISPATCHER only where its state is asked for
 * @param unansweredOnly only those that wait, and whose term to answer is past (685号 Art. 13)
 * @param lateOnly only those whose step is late
 * @param at now, by which it is told what is late
 * @param cursor of the page before; null for the first
 * @param limit orders at most
 */
public record FindOrders(
        OrderRole role,
        @Nullable VolunteerId volunteerId,
        @Nullable String organisationId,
        Set<Remit> remits,
        @Nullable OrderState state,
        boolean unansweredOnly,
        boolean lateOnly,
        Instant at,
        @Nullable Long cursor,
        int limit)
        implements Query<Orders> {

    @Override
    public Class<Orders> answer() {
        return Orders.class;
    }
}
