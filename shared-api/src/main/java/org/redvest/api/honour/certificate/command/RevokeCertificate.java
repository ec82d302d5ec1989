package org.redvest.api.honour.certificate.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CertificateId;

/**
 * Takes a certificate back, for good: whoever verifies it is told so from now on.
 *
 * @param certificateId which
 * @param reason why, in words
 */
public record RevokeCertificate(@TargetAggregateIdentifier CertificateId certificateId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.ISSUE_CERTIFICATES, certificateId);
    }
}
