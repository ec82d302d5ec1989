package org.redvest.api.honour.certificate.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.CertificateId;

/** What happened to a certificate. */
public sealed interface CertificateEvent extends NamesVolunteer
        permits CertificateIssued, CertificateRead, CertificateRevoked {

    /** Which certificate. */
    CertificateId certificateId();
}
