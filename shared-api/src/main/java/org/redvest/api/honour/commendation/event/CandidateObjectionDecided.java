package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * An objection to a volunteer was decided.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param volunteerId who they are, by the number under which they were nominated
 * @param objectionId which objection
 * @param upheld whether it was right: nothing is awarded then
 * @param reason why, in words
 */
@Revision("1")
public record CandidateObjectionDecided(
        CommendationRoundId roundId,
        CandidateId candidateId,
        VolunteerId volunteerId,
        CandidateObjectionId objectionId,
        boolean upheld,
        @OfPerson Text reason)
        implements CandidateEvent, NamesVolunteer {}
