package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Body;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;

/**
 * A team, a unit or a place was nominated for a commendation.
 *
 * @param roundId in which round
 * @param candidateId its number as a candidate
 * @param category number of the category, from 1
 * @param body which it is
 * @param nominatedBy the organisation that answers for the nomination
 * @param deeds what it did, in words
 */
@Revision("1")
public record BodyNominated(
        CommendationRoundId roundId,
        CandidateId candidateId,
        int category,
        Body body,
        OrganisationId nominatedBy,
        Text deeds)
        implements CandidateEvent {}
