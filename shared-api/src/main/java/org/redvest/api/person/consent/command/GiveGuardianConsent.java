package org.redvest.api.person.consent.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Guardian;

/**
 * Record that a minor's guardian consents to their serving (志愿服务条例 Art. 15; 未成年人保护法 Art. 72).
 *
 * @param volunteerId the minor
 * @param guardian who consents, sealed
 */
public record GiveGuardianConsent(@TargetAggregateIdentifier VolunteerId volunteerId, Guardian guardian)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId);
    }
}
