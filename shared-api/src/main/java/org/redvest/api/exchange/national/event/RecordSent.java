package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Another system is sent a service record of a volunteer, or another version of one.
 *
 * @param linkageId their links
 * @param volunteerId who served
 * @param system to which
 * @param recordId the record here
 * @param message for the other system, to be handed on
 * @param hash its hash
 * @param signature this ledger's, of its bytes
 */
@Revision("1")
public record RecordSent(
        LinkageId linkageId,
        VolunteerId volunteerId,
        PartnerCode system,
        ServiceRecordId recordId,
        RecordMessage message,
        MessageHash hash,
        MessageSignature signature)
        implements LinkageEvent {}
