package org.redvest.api.person.consent.query;

import java.time.Instant;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What had this volunteer agreed to at an instant?
 *
 * @param volunteerId who
 * @param at when
 */
public record FindConsents(VolunteerId volunteerId, Instant at) implements Query<Consents> {

    @Override
    public Class<Consents> answer() {
        return Consents.class;
    }
}
