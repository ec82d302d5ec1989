package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * The commendation of a team, a unit or a place was revoked: it stays on record as revoked.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param reason why, in words
 */
@Revision("1")
public record BodyAwardRevoked(CommendationRoundId roundId, CandidateId candidateId, Text reason)
        implements CandidateEvent {}
