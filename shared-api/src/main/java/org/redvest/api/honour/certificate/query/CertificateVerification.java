package org.redvest.api.honour.certificate.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.certificate.CertificateStatus;

/**
 * What anybody is told who verifies a certificate: five fields, and where there is none the same five.
 *
 * @param status how it stands
 * @param number as it is written on it; as it was asked for where there is none
 * @param issuedOn civil day of its issue, Asia/Shanghai; null where there is none
 * @param minutes that it certifies; null where there is none
 * @param holder masked name, or a tombstone where they were erased; null where there is none
 */
public record CertificateVerification(
        CertificateStatus status,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable Long minutes,
        @Nullable String holder) {

    /** Of a number that no certificate has. */
    public static CertificateVerification unknown(String asked) {
        return new CertificateVerification(CertificateStatus.UNKNOWN, asked, null, null, null);
    }
}
