package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import org.redvest.api.BothTimes;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Is this volunteer insured at this instant?
 *
 * @param volunteerId who
 * @param times when, and as known at which instant
 * @param learnedAt when it was learnt what happened then, from which on it counts how late evidence is
 */
public record FindEligibility(VolunteerId volunteerId, BothTimes times, Instant learnedAt)
        implements Query<Eligibility> {

    @Override
    public Class<Eligibility> answer() {
        return Eligibility.class;
    }
}
