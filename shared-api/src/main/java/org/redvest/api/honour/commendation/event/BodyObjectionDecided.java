package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;

/**
 * An objection to a team, a unit or a place was decided.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param objectionId which objection
 * @param upheld whether it was right: nothing is awarded then
 * @param reason why, in words
 */
@Revision("1")
public record BodyObjectionDecided(
        CommendationRoundId roundId,
        CandidateId candidateId,
        CandidateObjectionId objectionId,
        boolean upheld,
        Text reason)
        implements CandidateEvent {}
