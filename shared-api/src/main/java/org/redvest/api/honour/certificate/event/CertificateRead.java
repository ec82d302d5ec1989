package org.redvest.api.honour.certificate.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.honour.certificate.CertificateForm;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody else than the holder opened a certificate, on which their name stands in clear (PIPL Art. 51): who, the envelope says.
 *
 * @param certificateId which
 * @param volunteerId whose
 * @param form in which form
 */
@Revision("1")
public record CertificateRead(CertificateId certificateId, VolunteerId volunteerId, CertificateForm form)
        implements CertificateEvent {}
