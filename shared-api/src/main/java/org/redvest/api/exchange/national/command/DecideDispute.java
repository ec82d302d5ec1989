package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Decide on a record that another system rejected or has otherwise.
 *
 * @param volunteerId whose record
 * @param system which
 * @param record its number there
 * @param verdict what to make of it
 * @param words why
 */
public record DecideDispute(
        @RoutingKey VolunteerId volunteerId,
        PartnerCode system,
        SentRecordId record,
        DisputeVerdict verdict,
        Text words)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
