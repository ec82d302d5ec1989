package org.redvest.api.honour.certificate.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.certificate.CertificateContent;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateStatus;
import org.redvest.api.id.CertificateId;
import org.redvest.api.person.volunteer.ConsentForm;

/**
 * A certificate and whether what it says still holds.
 *
 * @param certificateId which
 * @param status how it stands
 * @param holder masked name, or a tombstone where they were erased
 * @param purpose what for; null where the holder was erased
 * @param language in which it is laid out
 * @param consentForm how the holder agreed
 * @param contentHash SHA-256 of the content as canonical JSON, in 64 hexadecimal digits
 * @param content what it says
 * @param revokedAt when it was revoked; null where it was not, itself
 * @param revokedBecause why, in words; null as above, and where the holder was erased
 * @param proof address of the event that issued it, as it is in the log that outsiders verify
 * @param position on which the answer rests
 */
public record CertificateView(
        CertificateId certificateId,
        CertificateStatus status,
        String holder,
        @Nullable String purpose,
        CertificateLanguage language,
        ConsentForm consentForm,
        String contentHash,
        CertificateContent content,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause,
        String proof,
        long position) {}
