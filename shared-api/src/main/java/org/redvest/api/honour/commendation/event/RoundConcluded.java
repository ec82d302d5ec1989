package org.redvest.api.honour.commendation.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.id.CommendationRoundId;

/**
 * Every award of a round was made, or could not be.
 *
 * @param roundId in which round
 * @param awarded how many were made
 * @param refused which were not, and why
 */
@Revision("1")
public record RoundConcluded(CommendationRoundId roundId, int awarded, List<RefusedAward> refused)
        implements CommendationEvent {

    /** Takes a list of its own. */
    public RoundConcluded {
        refused = List.copyOf(refused);
    }
}
