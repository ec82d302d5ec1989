package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;

/**
 * Refuse a correction, or take it back.
 *
 * @param changeId which
 * @param reason why, in words
 */
public record RefuseHoursCorrection(@RoutingKey HoursChangeId changeId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, changeId);
    }
}
