package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Is this volunteer insured at this instant?
 *
 * @param volunteerId who
 * @param at when
 */
public record FindEligibility(VolunteerId volunteerId, Instant at) implements Query<Eligibility> {

    @Override
    public Class<Eligibility> answer() {
        return Eligibility.class;
    }
}
