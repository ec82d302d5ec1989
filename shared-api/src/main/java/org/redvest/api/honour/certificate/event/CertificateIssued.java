package org.redvest.api.honour.certificate.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Sealed;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertificateContent;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;

/**
 * Somebody's services were certified, as the log knew them at a position.
 *
 * @param certificateId which certificate
 * @param volunteerId whose: of the numbers of the person the one that goes on
 * @param name the holder's, as it is registered; sealed under their key
 * @param number written on it
 * @param from first civil day, Asia/Shanghai
 * @param to last civil day
 * @param organisationId whose records alone; null where it holds everybody's
 * @param purpose what for, in the words of whoever asked for it
 * @param language in which it is laid out
 * @param lines its records, the oldest service first
 * @param minutes of all of them
 * @param issuer who issues it
 * @param handler who made it out for the issuer; null where the holder did
 * @param contact where to ask about it
 * @param issuedAt when, to the second
 * @param position of the log up to which the records were read
 * @param contentHash SHA-256 of the canonical JSON of {@link #content(String)}, in 64 hexadecimal digits
 * @param consent that the holder agreed; online where they made it out themselves
 * @param residence division code in which the holder lived then: who may revoke it hangs on that where it is no organisation's
 */
@Revision("1")
public record CertificateIssued(
        CertificateId certificateId,
        VolunteerId volunteerId,
        Sealed name,
        CertificateNumber number,
        LocalDate from,
        LocalDate to,
        @Nullable OrganisationId organisationId,
        @OfPerson Text purpose,
        CertificateLanguage language,
        List<CertifiedLine> lines,
        long minutes,
        Text issuer,
        @Nullable Subject handler,
        Text contact,
        Instant issuedAt,
        long position,
        Text contentHash,
        ConsentEvidence consent,
        @OfPerson DivisionCode residence)
        implements CertificateEvent {

    /** Keeps the lines as they are. */
    public CertificateIssued {
        lines = List.copyOf(lines);
    }

    /**
     * What it says.
     *
     * @param holder SHA-256 of the ciphertext of {@link #name}, in hexadecimal digits
     */
    public CertificateContent content(String holder) {
        return new CertificateContent(
                number,
                volunteerId,
                holder,
                from,
                to,
                organisationId,
                lines,
                minutes,
                issuer,
                handler,
                contact,
                issuedAt,
                position);
    }
}
