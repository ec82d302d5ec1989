package org.redvest.command.honour.mention;

import java.util.List;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which rounds of commendation and stories somebody is named, as far as the automations have read the log: rows of
 * {@code command.named_in_honours}. It only finds them; what they say is asked of the log.
 */
@Component
public class Mentions {

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind that a stream names a volunteer. */
    public void note(VolunteerId volunteer, String stream) {
        jdbc.sql("""
                        INSERT INTO command.named_in_honours (volunteer_id, stream) VALUES (?, ?)
                        ON CONFLICT (volunteer_id, stream) DO NOTHING""").param(volunteer.value()).param(stream).update();
    }

    /** Nothing is kept of whoever was erased. */
    public void forget(VolunteerId volunteer, String stream) {
        jdbc.sql("DELETE FROM command.named_in_honours WHERE volunteer_id = ? AND stream = ?")
                .param(volunteer.value())
                .param(stream)
                .update();
    }

    /** The streams that name a number. */
    public List<String> of(VolunteerId volunteer) {
        return jdbc.sql("SELECT stream FROM command.named_in_honours WHERE volunteer_id = ? ORDER BY stream")
                .param(volunteer.value())
                .query(String.class)
                .list();
    }
}
