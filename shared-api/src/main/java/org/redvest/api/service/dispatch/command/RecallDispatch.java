package org.redvest.api.service.dispatch.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.DispatchId;

/**
 * End a dispatch out of town before its time (召回).
 *
 * @param dispatchId which dispatch
 * @param reason why
 */
public record RecallDispatch(@TargetAggregateIdentifier DispatchId dispatchId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, dispatchId);
    }
}
