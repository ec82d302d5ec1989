package org.redvest.api.reward.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.scheme.Schemes;

/**
 * Approve of a write-off that somebody else proposed.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param schemeId in which scheme
 */
public record ApproveWriteOff(
        @TargetAggregateIdentifier PointsAccountId accountId, VolunteerId volunteerId, SchemeId schemeId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Schemes.toRunShop(schemeId);
    }
}
