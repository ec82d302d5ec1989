package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody said whether a volunteer is recommended for a commendation.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param volunteerId who they are, by the number under which they were nominated
 * @param recommended whether they are to be commended
 * @param reason why, in words
 */
@Revision("1")
public record CandidateReviewed(
        CommendationRoundId roundId,
        CandidateId candidateId,
        VolunteerId volunteerId,
        boolean recommended,
        @OfPerson Text reason)
        implements CandidateEvent, NamesVolunteer {}
