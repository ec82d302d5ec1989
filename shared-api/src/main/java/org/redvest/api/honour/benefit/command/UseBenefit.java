package org.redvest.api.honour.benefit.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;

/**
 * Record that who shows a code uses a benefit today.
 *
 * @param benefitId which benefit
 * @param useId the number of the use; the same again is the same use
 * @param code that was shown
 */
public record UseBenefit(@RoutingKey BenefitId benefitId, BenefitUseId useId, String code) implements Command<Effect> {

    @Override
    public String toString() {
        return "UseBenefit[" + benefitId + ", " + useId + "]";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CHECK_CARDS, benefitId);
    }
}
