package org.redvest.api.reward.timebank.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;

/**
 * Open a time bank: a division has one at the most.
 *
 * @param bankId the id that follows from the division
 * @param division division code of where it works
 * @param name what it is called
 */
public record OpenTimeBank(@TargetAggregateIdentifier TimeBankId bankId, DivisionCode division, Text name)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_TIME_BANK);
    }
}
