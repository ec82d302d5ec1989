package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.HoursChangeId;

/**
 * Approve a correction that somebody else proposed; it takes effect.
 *
 * @param changeId which
 */
public record ApproveHoursCorrection(@RoutingKey HoursChangeId changeId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, changeId);
    }
}
