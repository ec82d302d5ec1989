package org.redvest.api.reward.points.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Credit the points that follow from one certified service record.
 *
 * @param accountId the volunteer's account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param recordSequence place of the certification in the volunteer's own stream; what is not above the last credited
 *     one is known already, so that a repeated delivery credits nothing
 * @param serviceDate civil date of the service, which decides the rate (invariant 49: service time, not certification)
 * @param minutes certified minutes
 */
public record CreditPoints(
        @TargetAggregateIdentifier PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        long recordSequence,
        LocalDate serviceDate,
        long minutes)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
