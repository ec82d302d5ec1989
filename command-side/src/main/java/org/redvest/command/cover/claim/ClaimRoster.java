package org.redvest.command.cover.claim;

import java.util.List;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The insurance claims of each volunteer, as far as the automations have read the log: rows of {@code
 * command.claim_of_volunteer}. It only finds them; how far they are is asked of the log.
 */
@Component
class ClaimRoster {

    private final JdbcClient jdbc;

    ClaimRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind whose a claim is. */
    void note(InsuranceClaimId claim, VolunteerId volunteer) {
        jdbc.sql("""
                        INSERT INTO command.claim_of_volunteer (claim_id, volunteer_id) VALUES (?, ?)
                        ON CONFLICT (claim_id) DO NOTHING""").param(claim.value()).param(volunteer.value()).update();
    }

    /** Nothing is kept of whoever was erased. */
    void forget(VolunteerId volunteer) {
        jdbc.sql("DELETE FROM command.claim_of_volunteer WHERE volunteer_id = ?")
                .param(volunteer.value())
                .update();
    }

    /** The claims of a number, in the order of theirs. */
    List<InsuranceClaimId> of(VolunteerId volunteer) {
        return jdbc.sql("SELECT claim_id FROM command.claim_of_volunteer WHERE volunteer_id = ? ORDER BY claim_id")
                .param(volunteer.value())
                .query((row, number) -> InsuranceClaimId.stored(row.getString("claim_id")))
                .list();
    }
}
