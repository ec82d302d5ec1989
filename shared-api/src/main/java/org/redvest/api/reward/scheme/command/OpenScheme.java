package org.redvest.api.reward.scheme.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Schemes;

/**
 * Open a points scheme (积分方案). It credits nothing before it has rules.
 *
 * @param schemeId the number it will have; the same number again is the same scheme
 * @param name what it is called
 * @param division whose services it credits: those that take place there
 */
public record OpenScheme(SchemeId schemeId, Text name, DivisionCode division) implements Command<Effect> {

    /** The stream of all schemes. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return Schemes.STREAM;
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.ADOPT_POLICIES);
    }
}
