package org.redvest.api.honour.certificate.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;

/**
 * A certificate was taken back, for good.
 *
 * @param certificateId which
 * @param volunteerId whose
 * @param reason why, in words
 */
@Revision("1")
public record CertificateRevoked(
        CertificateId certificateId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements CertificateEvent {}
