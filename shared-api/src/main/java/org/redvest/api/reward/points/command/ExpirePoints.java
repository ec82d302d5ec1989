package org.redvest.api.reward.points.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;

/**
 * Have what is left of the lots expire whose last day is over. Before that day is over, whoever asks is told to come again.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param lastDay last civil day of lots, Asia/Shanghai
 */
public record ExpirePoints(
        @TargetAggregateIdentifier PointsAccountId accountId, VolunteerId volunteerId, LocalDate lastDay)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
