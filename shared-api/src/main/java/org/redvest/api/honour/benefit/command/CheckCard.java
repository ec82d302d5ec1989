package org.redvest.api.honour.benefit.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.honour.benefit.CardCheck;
import org.redvest.api.id.BenefitId;

/**
 * Check whether who shows a code may use a benefit now. Nothing is recorded.
 *
 * @param benefitId which benefit
 * @param code that was shown
 */
public record CheckCard(@RoutingKey BenefitId benefitId, String code) implements Command<CardCheck> {

    @Override
    public String toString() {
        return "CheckCard[" + benefitId + "]";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CHECK_CARDS, benefitId);
    }
}
