package org.redvest.api.honour.benefit.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;

/**
 * Somebody was given an honour card.
 *
 * @param cardId which card
 * @param volunteerId to whom
 * @param rulesId under which rules
 * @param rulesVersion version of these
 * @param window of which days the hours were counted
 * @param minutes final minutes that were counted
 * @param days on which it is valid
 */
@Revision("1")
public record HonourCardIssued(
        HonourCardId cardId,
        VolunteerId volunteerId,
        HonourCardRulesId rulesId,
        int rulesVersion,
        Period window,
        long minutes,
        Period days)
        implements HonourCardEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(days.from());
    }

    @Override
    public Instant validUntil() {
        return CivilTime.startOf(days.until().plusDays(1));
    }
}
