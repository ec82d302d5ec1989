package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * End the links of a person who does not agree to the exchange any more, under all their numbers.
 *
 * @param volunteerId the number under which they withdrew their consent
 */
public record FollowExchangeConsent(@RoutingKey VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
