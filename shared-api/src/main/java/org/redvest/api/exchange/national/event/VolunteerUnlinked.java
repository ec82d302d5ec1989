package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's link with another system ended, of which that is to be told.
 *
 * @param linkageId their links
 * @param volunteerId who
 * @param system with which
 * @param cause why
 * @param message for the other system, to be handed on
 * @param hash its hash
 * @param signature this ledger's, of its bytes
 */
@Revision("1")
public record VolunteerUnlinked(
        LinkageId linkageId,
        VolunteerId volunteerId,
        PartnerCode system,
        UnlinkCause cause,
        RecordMessage message,
        MessageHash hash,
        MessageSignature signature)
        implements LinkageEvent {}
