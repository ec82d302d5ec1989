package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A genuine answer of another system came, the next one of its sequence.
 *
 * @param linkageId the volunteer's links
 * @param volunteerId whom it is about
 * @param system whose answer
 * @param message the whole of it
 * @param hash its hash
 * @param signature the other system's, of its bytes
 * @param record of which record it answers the latest version; null of another answer
 * @param state how that record stands by it; null of another answer
 * @param link how the link stands by it; null where it answers no link, or one that ended
 *
 */
@Revision("1")
public record AnswerReceived(
        LinkageId linkageId,
        VolunteerId volunteerId,
        PartnerCode system,
        AnswerMessage message,
        MessageHash hash,
        MessageSignature signature,
        @Nullable SentRecordId record,
        @Nullable RecordState state,
        @Nullable LinkState link)
        implements LinkageEvent {}
