package org.redvest.command.service.order;

import java.util.List;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders of each person for whom they are, as far as the automations have read the log: rows of {@code
 * command.order_of_person}. It only finds them; how far they are is asked of the log.
 */
@Component
class OrderRoster {

    private final JdbcClient jdbc;

    OrderRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind whom an order is for. */
    void note(OrderId order, VolunteerId volunteer) {
        jdbc.sql("""
                        INSERT INTO command.order_of_person (order_id, volunteer_id) VALUES (?, ?)
                        ON CONFLICT (order_id) DO NOTHING""").param(order.value()).param(volunteer.value()).update();
    }

    /** Nothing is kept of whoever was erased. */
    void forget(VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.order_of_person WHERE volunteer_id = ?")
                .param(volunteer.value())
                .update();
    }

    /** The orders for a number, in the order of theirs. */
    List<OrderId> of(VolunteerId volunteer) {
        return jdbc.sql("SELECT order_id FROM command.order_of_person WHERE volunteer_id = ? ORDER BY order_id")
                .param(volunteer.value())
                .query((row, number) -> OrderId.stored(row.getString("order_id")))
                .list();
    }
}
