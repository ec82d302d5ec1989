package org.redvest.api.person.consent.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;

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
