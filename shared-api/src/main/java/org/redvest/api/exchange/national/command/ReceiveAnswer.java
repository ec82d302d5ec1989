package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.id.VolunteerId;

/**
 * Take a message of another system.
 *
 * @param volunteerId whom it is about
 * @param system whose exchange it is handed to
 * @param message the whole of it
 * @param signature of its bytes
 */
public record ReceiveAnswer(
        @RoutingKey VolunteerId volunteerId, PartnerCode system, AnswerMessage message, MessageSignature signature)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
