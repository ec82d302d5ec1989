package org.redvest.api.honour.certificate.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.honour.certificate.CertificateForm;
import org.redvest.api.id.CertificateId;

/**
 * Records that somebody else than the holder opens a certificate, on which their name stands in clear (PIPL Art. 51).
 *
 * @param certificateId which
 * @param form in which form
 */
public record ReadCertificate(@TargetAggregateIdentifier CertificateId certificateId, CertificateForm form)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.ISSUE_CERTIFICATES, certificateId);
    }
}
