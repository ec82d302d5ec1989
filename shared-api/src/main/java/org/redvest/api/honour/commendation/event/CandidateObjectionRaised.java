package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody objected to a volunteer who was announced. Who it was, the envelope says: the public is never told.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param volunteerId who they are, by the number under which they were nominated
 * @param objectionId which objection
 * @param reason why, in words
 */
@Revision("1")
public record CandidateObjectionRaised(
        CommendationRoundId roundId,
        CandidateId candidateId,
        VolunteerId volunteerId,
        CandidateObjectionId objectionId,
        @OfPerson Text reason)
        implements CandidateEvent, NamesVolunteer, ActorForAuditors {}
