package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Send another system what it lacks of a volunteer who is linked with it: final records that were not sent, and later versions of those
 * that were and stand otherwise now.
 *
 * @param volunteerId of whom
 * @param system to which
 */
public record PrepareRecords(@RoutingKey VolunteerId volunteerId, PartnerCode system) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
