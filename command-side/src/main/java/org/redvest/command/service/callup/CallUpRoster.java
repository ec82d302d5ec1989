package org.redvest.command.service.callup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be of use in an emergency, as far as the automations have read the log, and who was told of one: rows of
 * {@code command.qualification_on_record} and {@code command.call_up_told}. It only finds people; whether they are called is
 * asked of the log.
 */
@Component
class CallUpRoster {

    private final JdbcClient jdbc;

    CallUpRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind that somebody has a qualification on record. */
    void note(QualificationRecorded recorded) {
        jdbc.sql("""
                        INSERT INTO command.qualification_on_record (qualification_id, volunteer_id, title)
                        VALUES (?, ?, ?) ON CONFLICT (qualification_id) DO NOTHING""")
                .param(recorded.qualificationId().value())
                .param(recorded.volunteerId().value())
                .param(recorded.title().value())
                .update();
    }

    /** One no longer counts. */
    void withdraw(QualificationId qualification) {
        jdbc.sql("DELETE FROM command.qualification_on_record WHERE qualification_id = ?")
                .param(qualification.value())
                .update();
    }

    /** Nothing is kept of whoever was erased. */
    void forget(VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.qualification_on_record WHERE volunteer_id = ?")
                .param(volunteer.value())
                .update();
    }

    /**
     * Numbers with a qualification on record, in their order.
     *
     * @param after those after this one; empty for the first
     * @param most so many at most
     */
    List<VolunteerId> having(Text qualification, String after, int most) {
        return jdbc.sql("""
                        SELECT DISTINCT volunteer_id FROM command.qualification_on_record
                        WHERE title = ? AND volunteer_id > ? ORDER BY volunteer_id LIMIT ?""")
                .param(qualification.value())
                .param(after)
                .param(most)
                .query((row, number) -> VolunteerId.stored(row.getString("volunteer_id")))
                .list();
    }

    /** Takes it upon itself to tell somebody; false where somebody else did before. */
    boolean claim(CallUpId callUp, VolunteerId volunteer, Instant now) {
        return jdbc.sql("""
                        INSERT INTO command.call_up_told (call_up_id, volunteer_id, told_at) VALUES (?, ?, ?)
                        ON CONFLICT (call_up_id, volunteer_id) DO NOTHING""")
                        .param(callUp.value())
                        .param(volunteer.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** They could not be told: somebody is to try again. */
    void giveBack(CallUpId callUp, VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.call_up_told WHERE call_up_id = ? AND volunteer_id = ?")
                .param(callUp.value())
                .param(volunteer.value())
                .update();
    }
}
