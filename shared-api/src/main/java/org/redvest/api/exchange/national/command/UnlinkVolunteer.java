package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * End the links of a person with another system, under all their numbers: nothing more of them goes there.
 *
 * @param volunteerId who, by any of their numbers
 * @param system with which
 */
public record UnlinkVolunteer(@RoutingKey VolunteerId volunteerId, PartnerCode system) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
