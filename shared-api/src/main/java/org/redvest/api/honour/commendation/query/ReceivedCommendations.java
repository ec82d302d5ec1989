package org.redvest.api.honour.commendation.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * The commendations that a volunteer received in rounds of this ledger. Those of others stand in their personal file.
 *
 * @param volunteerId who
 * @param commendations the newest first
 */
public record ReceivedCommendations(VolunteerId volunteerId, List<Received> commendations) {

    /**
     * One of them.
     *
     * @param roundId in which round
     * @param round what the round is called
     * @param title what the category is called
     * @param from first service date that counted for it
     * @param to last service date
     * @param awardedAt when it was awarded
     * @param revokedAt when it was revoked; null where it stands
     * @param revokeReason why; null where it stands
     */
    public record Received(
            CommendationRoundId roundId,
            String round,
            String title,
            LocalDate from,
            LocalDate to,
            Instant awardedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokeReason) {}
}
