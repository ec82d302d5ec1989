package org.redvest.api.service.scrutiny.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SpotCheckId;

/**
 * Draw the sample of an announced spot-check.
 *
 * @param spotCheckId which
 * @param seed as it was published where the announcement says
 */
public record DrawSpotCheck(@TargetAggregateIdentifier SpotCheckId spotCheckId, Text seed) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.SCRUTINISE, spotCheckId);
    }
}
