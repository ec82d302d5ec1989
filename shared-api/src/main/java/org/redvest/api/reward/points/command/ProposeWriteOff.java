package org.redvest.api.reward.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.scheme.Schemes;

/**
 * Propose not to ask for points any longer that are owed; somebody else approves of it.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param schemeId in which scheme
 * @param points how many
 * @param reason why
 */
public record ProposeWriteOff(
        @TargetAggregateIdentifier PointsAccountId accountId,
        VolunteerId volunteerId,
        SchemeId schemeId,
        int points,
        Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Schemes.toRunShop(schemeId);
    }
}
