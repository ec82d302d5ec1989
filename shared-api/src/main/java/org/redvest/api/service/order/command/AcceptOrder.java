package org.redvest.api.service.order.command;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.Provider;

/**
 * Accept an order that one was offered (接单): a shift is opened for it, and those who serve have its places.
 *
 * @param orderId which
 * @param provider who accepts
 * @param projectId the published project in which it is served; its organisation is the provider's
 * @param shiftId number of the shift
 * @param interval when it is served, within what was asked for
 * @param servers who serves, as many as are needed at the most
 * @param termsVersion version of the project's agreement and risk statement that they accept
 */
public record AcceptOrder(
        @RoutingKey OrderId orderId,
        Provider provider,
        ProjectId projectId,
        ShiftId shiftId,
        ServiceInterval interval,
        List<VolunteerId> servers,
        int termsVersion)
        implements Command<Effect> {

    /** Takes a list of its own. */
    public AcceptOrder {
        servers = List.copyOf(servers);
    }

    @Override
    public Requirement requirement() {
        Requirement team =
                new Requirement.WhereItLies(Power.SERVE_ORDERS, new PlaceOfOrder(orderId), provider.organisationId());
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
