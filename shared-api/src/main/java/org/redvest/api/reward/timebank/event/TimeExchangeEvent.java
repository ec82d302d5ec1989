package org.redvest.api.reward.timebank.event;

import org.redvest.api.Event;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;

/** What happened between a time bank and one of another place. */
public sealed interface TimeExchangeEvent extends Event
        permits TimeExchangeAgreed, TimeExchangeEnded, TimeMessageSent, TimeMessageReceived {

    /** Which exchange. */
    TimeExchangeId exchangeId();

    /** Of which bank here. */
    TimeBankId bankId();
}
