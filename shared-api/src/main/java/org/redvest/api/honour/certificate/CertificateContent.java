package org.redvest.api.honour.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * What a certificate says, and what its content hash is taken of: SHA-256 of this as canonical JSON (RFC 8785), its components
 * by their names here. What for it was made is not part of it: that is the holder's word, and nobody's any more once they are
 * erased.
 *
 * @param number written on it
 * @param volunteerId the holder's number
 * @param holder SHA-256, in 64 hexadecimal digits, of the ciphertext of the holder's name: binds the name, and tells nobody
 *     anything of it
 * @param from first civil day, Asia/Shanghai
 * @param to last civil day
 * @param organisationId whose records alone it holds; null where it holds everybody's
 * @param lines its records, the oldest service first
 * @param minutes of all of them
 * @param issuer who issues it
 * @param handler who made it out for the issuer, as the subject of their token; null where the holder did
 * @param contact where to ask about it
 * @param issuedAt when, to the second
 * @param position of the log up to which it knows what happened: whatever is recorded after that can amend it
 */
public record CertificateContent(
        CertificateNumber number,
        VolunteerId volunteerId,
        String holder,
        LocalDate from,
        LocalDate to,
        @Nullable OrganisationId organisationId,
        List<CertifiedLine> lines,
        long minutes,
        Text issuer,
        @Nullable Subject handler,
        Text contact,
        Instant issuedAt,
        long position) {

    /** Keeps the lines as they are. */
    public CertificateContent {
        lines = List.copyOf(lines);
    }
}
