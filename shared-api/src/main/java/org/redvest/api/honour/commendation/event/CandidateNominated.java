package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer was nominated for a commendation.
 *
 * @param roundId in which round
 * @param candidateId their number as a candidate
 * @param category number of the category, from 1
 * @param volunteerId who they are
 * @param nominatedBy the organisation that answers for the nomination
 * @param deeds what they did, in words
 */
@Revision("1")
public record CandidateNominated(
        CommendationRoundId roundId,
        CandidateId candidateId,
        int category,
        VolunteerId volunteerId,
        OrganisationId nominatedBy,
        @OfPerson Text deeds)
        implements CandidateEvent, NamesVolunteer {}
