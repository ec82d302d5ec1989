package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * A team, a unit or a place was commended.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param category number of the category, from 1
 * @param title what the category is called
 */
@Revision("1")
public record BodyCommended(CommendationRoundId roundId, CandidateId candidateId, int category, Text title)
        implements CandidateEvent {}
