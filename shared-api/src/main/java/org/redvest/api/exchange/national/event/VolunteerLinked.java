package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Sealed;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer who agreed to it was linked with another system, which is to be told.
 *
 * @param linkageId their links
 * @param volunteerId who
 * @param system with which
 * @param claimId the claim of their number there
 * @param number their number there, sealed
 * @param salt of the digest in the message, sealed
 * @param message for the other system, to be handed on
 * @param hash its hash
 * @param signature this ledger's, of its bytes
 */
@Revision("1")
public record VolunteerLinked(
        LinkageId linkageId,
        VolunteerId volunteerId,
        PartnerCode system,
        NumberClaimId claimId,
        Sealed number,
        Sealed salt,
        RecordMessage message,
        MessageHash hash,
        MessageSignature signature)
        implements LinkageEvent {}
