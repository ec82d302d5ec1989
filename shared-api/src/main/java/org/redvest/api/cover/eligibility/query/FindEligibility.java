package org.redvest.api.cover.eligibility.query;

import org.redvest.api.BothTimes;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Is this volunteer insured at this instant?
 *
 * @param volunteerId who
 * @param times when, and as known at which instant
 */
public record FindEligibility(VolunteerId volunteerId, BothTimes times) implements Query<Eligibility> {

    @Override
    public Class<Eligibility> answer() {
        return Eligibility.class;
    }
}
