package org.redvest.api.honour.star.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Put the highest star of a person under review where their hours are below what it took, and end a review where they are back. Answers whether one is under review now.
 *
 * @param volunteerId any of the person's numbers
 */
public record ReviewStar(@RoutingKey VolunteerId volunteerId) implements Command<Boolean> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
