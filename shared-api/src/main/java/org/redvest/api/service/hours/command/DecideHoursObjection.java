package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.VolunteerId;

/**
 * Decide an objection to a service record, as somebody who has no part in it.
 *
 * @param objectionId which
 * @param upheld whether it is right: the record is revoked then
 * @param reason why, in words
 * @param decider number of who decides, where they are a volunteer themselves; neither who served nor who certified
 */
public record DecideHoursObjection(
        @RoutingKey HoursObjectionId objectionId,
        boolean upheld,
        Text reason,
        @Nullable VolunteerId decider) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, objectionId);
    }
}
