package org.redvest.api.honour.benefit.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HonourCardId;

/**
 * Revoke an honour card: the hours that it counted are free again.
 *
 * @param cardId which
 * @param reason why, in words
 */
public record RevokeHonourCard(@RoutingKey HonourCardId cardId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_BENEFITS, cardId);
    }
}
