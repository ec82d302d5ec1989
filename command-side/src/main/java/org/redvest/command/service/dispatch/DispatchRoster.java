package org.redvest.command.service.dispatch;

import java.util.List;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dispatches out of town of each volunteer, as far as the automations have read the log: rows of {@code
 * command.dispatch_of_volunteer}.
 */
@Component
class DispatchRoster {

    private final JdbcClient jdbc;

    DispatchRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind who was dispatched. */
    void note(DispatchId dispatch, VolunteerId volunteer) {
        jdbc.sql("""
                        INSERT INTO command.dispatch_of_volunteer (dispatch_id, volunteer_id) VALUES (?, ?)
                        ON CONFLICT (dispatch_id) DO NOTHING""").param(dispatch.value()).param(volunteer.value()).update();
    }

    /** Nothing is kept of whoever was erased. */
    void forget(VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.dispatch_of_volunteer WHERE volunteer_id = ?")
                .param(volunteer.value())
                .update();
    }

    /** The dispatches of a number, in the order of theirs. */
    List<DispatchId> of(VolunteerId volunteer) {
        return jdbc.sql(
                        "SELECT dispatch_id FROM command.dispatch_of_volunteer WHERE volunteer_id = ? ORDER BY dispatch_id")
                .param(volunteer.value())
                .query((row, number) -> DispatchId.stored(row.getString("dispatch_id")))
                .list();
    }
}
