package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.PartnerCode;
import org.redvest.api.Text;
import org.redvest.api.id.RecordExchangeId;

/**
 * Nothing more is exchanged with another system, and its key is revoked.
 *
 * @param exchangeId which exchange
 * @param system what the other one is called in messages
 * @param basis the document that it rests on
 */
@Revision("1")
public record RecordExchangeEnded(RecordExchangeId exchangeId, PartnerCode system, Text basis)
        implements RecordExchangeEvent {}
