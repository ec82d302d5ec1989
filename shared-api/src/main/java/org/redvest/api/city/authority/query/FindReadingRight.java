package org.redvest.api.city.authority.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Does what somebody holds reach this volunteer, so that they may read about them (ADR 28)?
 *
 * @param subject of the reader's token
 * @param volunteerId one of the person's numbers
 */
public record FindReadingRight(String subject, VolunteerId volunteerId) implements Query<ReadingRight> {

    @Override
    public Class<ReadingRight> answer() {
        return ReadingRight.class;
    }
}
