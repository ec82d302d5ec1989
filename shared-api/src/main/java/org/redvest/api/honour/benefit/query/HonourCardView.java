package org.redvest.api.honour.benefit.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;

/**
 * An honour card. Its code stands in no answer but the one that its holder asks for.
 *
 * @param cardId its number
 * @param volunteerId whose, by the number to which it was issued
 * @param volunteer their masked name
 * @param rulesId under which rules
 * @param title what the card is called
 * @param rulesVersion version of the rules
 * @param window of which days the hours were counted
 * @param minutes final minutes that were counted
 * @param days on which it is valid
 * @param revokedAt since when it is none any more; null where it was not revoked
 * @param revokedBecause why; null where it was not
 * @param position where in the log it was issued
 */
public record HonourCardView(
        HonourCardId cardId,
        VolunteerId volunteerId,
        String volunteer,
        HonourCardRulesId rulesId,
        String title,
        int rulesVersion,
        Period window,
        long minutes,
        Period days,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause,
        long position) {}
