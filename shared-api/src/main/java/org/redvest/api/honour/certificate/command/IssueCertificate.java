package org.redvest.api.honour.certificate.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;

/**
 * Certifies what somebody served (民政部令第67号 Art. 14): volunteers do so for themselves, free and at once, and others with
 * their consent.
 *
 * @param certificateId of the new certificate
 * @param volunteerId whose services, by any of their numbers
 * @param from first civil day, Asia/Shanghai
 * @param to last civil day
 * @param organisationId whose records alone; null for everybody's
 * @param purpose what for
 * @param language in which it is laid out
 * @param consent that the person agreed; null where they act themselves
 */
public record IssueCertificate(
        @TargetAggregateIdentifier CertificateId certificateId,
        VolunteerId volunteerId,
        LocalDate from,
        LocalDate to,
        @Nullable OrganisationId organisationId,
        Text purpose,
        CertificateLanguage language,
        @Nullable ConsentEvidence consent)
        implements Command<IssuedCertificate> {

    /** Where the organisation is whose records they are, or where the person lives. */
    @Override
    public Requirement requirement() {
        Requirement held = organisationId == null
                ? new Requirement.WhereTheyLive(Power.ISSUE_CERTIFICATES, volunteerId)
                : new Requirement.WhereItLies(Power.ISSUE_CERTIFICATES, organisationId, organisationId);
        return held.orOneself(volunteerId);
    }
}
