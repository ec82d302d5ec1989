package org.redvest.api.honour.certificate.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.honour.certificate.CertificateNumber;

/**
 * Does a certificate of this number exist, and does what it says still hold (民政部令第67号 Art. 17)?
 *
 * @param number written on it
 * @param least position on which the answer rests at least; null where any will do
 */
public record VerifyCertificate(
        CertificateNumber number, @Nullable Long least) implements Query<VerifiedCertificate> {

    @Override
    public Class<VerifiedCertificate> answer() {
        return VerifiedCertificate.class;
    }
}
