package org.redvest.command.service.order;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind whom orders are for. What follows from orders and what follows from an erasure is run side by side: so an order is
 * noted first, and then it is looked whether whom it is for was erased. Delivered twice, it notes once.
 */
@Component
class WhenOrderPlacedThenKeepRoster extends Automation {

    private final OrderRoster roster;
    private final Volunteers volunteers;

    WhenOrderPlacedThenKeepRoster(OrderRoster roster, Volunteers volunteers) {
        super("keep-order-roster");
        this.roster = roster;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(OrderPlaced event) {
        run(() -> {
            roster.note(event.orderId(), event.volunteerId());
            if (volunteers.of(event.volunteerId()).erased()) {
                roster.forget(event.volunteerId());
            }
        });
    }

    @EventHandler
    void on(VolunteerErased event) {
        run(() -> roster.forget(event.volunteerId()));
    }
}
