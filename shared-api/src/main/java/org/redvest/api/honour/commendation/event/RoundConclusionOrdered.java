package org.redvest.api.honour.commendation.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * The awards of a round are to be made: each is decided by itself soon after.
 *
 * @param roundId in which round
 * @param candidates to whom, in the order of their nomination
 */
@Revision("1")
public record RoundConclusionOrdered(CommendationRoundId roundId, List<CandidateId> candidates)
        implements CommendationEvent {

    /** Takes a list of its own. */
    public RoundConclusionOrdered {
        candidates = List.copyOf(candidates);
    }
}
