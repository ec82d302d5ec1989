package org.redvest.api.person.consent.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Record that a minor's guardian no longer consents: what was served stays, and nothing more is certified that the minor
 * serves from now on.
 *
 * @param volunteerId the minor
 */
public record WithdrawGuardianConsent(
        @TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId);
    }
}
