package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * End the link of a volunteer with another system: nothing more of them goes there.
 *
 * @param volunteerId who
 * @param system with which
 */
public record UnlinkVolunteer(@RoutingKey VolunteerId volunteerId, PartnerCode system) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
