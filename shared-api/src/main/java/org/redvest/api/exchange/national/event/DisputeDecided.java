package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.PartnerCode;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * An officer decided on a record that another system rejected or has otherwise.
 *
 * @param linkageId the volunteer's links
 * @param volunteerId whose record
 * @param system which
 * @param record its number there
 * @param verdict what is made of it
 * @param words why
 */
@Revision("1")
public record DisputeDecided(
        LinkageId linkageId,
        VolunteerId volunteerId,
        PartnerCode system,
        SentRecordId record,
        DisputeVerdict verdict,
        @OfPerson Text words)
        implements LinkageEvent {}
