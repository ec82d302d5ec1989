package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;

/**
 * Somebody objected to a team, a unit or a place that was announced. Who it was, the envelope says.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param objectionId which objection
 * @param reason why, in words
 */
@Revision("1")
public record BodyObjectionRaised(
        CommendationRoundId roundId, CandidateId candidateId, CandidateObjectionId objectionId, Text reason)
        implements CandidateEvent, ActorForAuditors {}
