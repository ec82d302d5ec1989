package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * Somebody said whether a team, a unit or a place is recommended for a commendation.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param recommended whether it is to be commended
 * @param reason why, in words
 */
@Revision("1")
public record BodyReviewed(CommendationRoundId roundId, CandidateId candidateId, boolean recommended, Text reason)
        implements CandidateEvent {}
