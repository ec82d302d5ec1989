package org.redvest.api.volunteer.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.volunteer.ConsentPurpose;
import org.redvest.api.volunteer.VolunteerId;

/**
 * Record that somebody no longer agrees to a use of their data. What was done before stays lawful (PIPL Art. 15).
 *
 * @param volunteerId who
 * @param purpose to what
 */
public record WithdrawConsent(@TargetAggregateIdentifier VolunteerId volunteerId, ConsentPurpose purpose)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
