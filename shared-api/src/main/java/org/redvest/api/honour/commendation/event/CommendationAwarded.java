package org.redvest.api.honour.commendation.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer was commended (表彰).
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param volunteerId who they are, by the number under which they were nominated
 * @param category number of the category, from 1
 * @param title what the category is called
 * @param from first service date that counted for it, Asia/Shanghai
 * @param to last service date
 * @param reusableHours whether the hours of that time may earn another honour
 */
@Revision("1")
public record CommendationAwarded(
        CommendationRoundId roundId,
        CandidateId candidateId,
        VolunteerId volunteerId,
        int category,
        Text title,
        LocalDate from,
        LocalDate to,
        boolean reusableHours)
        implements CandidateEvent, NamesVolunteer {}
