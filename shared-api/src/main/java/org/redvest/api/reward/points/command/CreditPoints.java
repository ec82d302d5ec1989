package org.redvest.api.reward.points.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;

/**
 * Credit the points that follow from one certified service record.
 *
 * @param accountId the volunteer's account in the scheme
 * @param volunteerId whose account
 * @param schemeId in which scheme
 * @param recordId the service record
 * @param recordSequence place of the certification in the volunteer's own stream; what is not above the last credited
 *     one is known already, so that a repeated delivery credits nothing
 * @param serviceDate civil date of the service, which decides the rate (invariant 49: service time, not certification)
 * @param minutes certified minutes
 * @param category service category
 * @param evidence on what the hours rest; null where that is not known
 * @param noticeUntil last civil day of the notice (公示), after which the points can be spent; null where there is none
 * @param countersigned whether the record counts as it is; false where it waits for a second signature
 */
public record CreditPoints(
        @TargetAggregateIdentifier PointsAccountId accountId,
        VolunteerId volunteerId,
        SchemeId schemeId,
        ServiceRecordId recordId,
        long recordSequence,
        LocalDate serviceDate,
        long minutes,
        Text category,
        @Nullable EvidenceClass evidence,
        @Nullable LocalDate noticeUntil,
        boolean countersigned)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
