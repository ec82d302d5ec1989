package org.redvest.command.service.product;

import java.util.List;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The service products of each volunteer, as far as the automations have read the log: rows of {@code
 * command.product_of_volunteer}. It only finds them; whether they are on the shelf is asked of the log.
 */
@Component
class ProductsOfVolunteers {

    private final JdbcClient jdbc;

    ProductsOfVolunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind whose a product is. */
    void note(ServiceProductId product, VolunteerId volunteer) {
        jdbc.sql("""
                        INSERT INTO command.product_of_volunteer (product_id, volunteer_id) VALUES (?, ?)
                        ON CONFLICT (product_id) DO NOTHING""").param(product.value()).param(volunteer.value()).update();
    }

    /** Nothing is kept of whoever was erased. */
    void forget(VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.product_of_volunteer WHERE volunteer_id = ?")
                .param(volunteer.value())
                .update();
    }

    /** The products of a number, in the order of theirs. */
    List<ServiceProductId> of(VolunteerId volunteer) {
        return jdbc.sql(
                        "SELECT product_id FROM command.product_of_volunteer WHERE volunteer_id = ? ORDER BY product_id")
                .param(volunteer.value())
                .query((row, number) -> ServiceProductId.stored(row.getString("product_id")))
                .list();
    }
}
