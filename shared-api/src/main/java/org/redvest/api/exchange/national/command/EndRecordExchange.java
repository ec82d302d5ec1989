package org.redvest.api.exchange.national.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RecordExchangeId;

/**
 * Exchange no more records with another system, and revoke its key: what it signed with it is not taken any more.
 *
 * @param exchangeId with which
 * @param basis the document that it rests on
 */
public record EndRecordExchange(@TargetAggregateIdentifier RecordExchangeId exchangeId, Text basis)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
