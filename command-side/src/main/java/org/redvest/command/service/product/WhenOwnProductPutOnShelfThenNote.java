package org.redvest.command.service.product;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind which products a volunteer has. What follows from products and what follows from an erasure is run side by side: so
 * a product is noted first, and then it is looked whether its provider was erased. Delivered twice, it notes once.
 */
@Component
class WhenOwnProductPutOnShelfThenNote extends Automation {

    private final ProductsOfVolunteers products;
    private final Volunteers volunteers;

    WhenOwnProductPutOnShelfThenNote(ProductsOfVolunteers products, Volunteers volunteers) {
        super("note-products");
        this.products = products;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(OwnProductPutOnShelf event) {
        run(() -> {
            products.note(event.productId(), event.volunteerId());
            if (volunteers.of(event.volunteerId()).erased()) {
                products.forget(event.volunteerId());
            }
        });
    }

    @EventHandler
    void on(VolunteerErased event) {
        run(() -> products.forget(event.volunteerId()));
    }
}
