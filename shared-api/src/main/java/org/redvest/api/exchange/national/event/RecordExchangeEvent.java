package org.redvest.api.exchange.national.event;

import org.redvest.api.Event;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.RecordExchangeId;

/** What happened to an agreement with another system. */
public sealed interface RecordExchangeEvent extends Event permits RecordExchangeAgreed, RecordExchangeEnded {

    /** Which exchange. */
    RecordExchangeId exchangeId();

    /** With which system. */
    PartnerCode system();
}
