package org.redvest.command.honour.certificate;

import java.util.function.Function;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.id.CertificateId;
import org.redvest.command.vault.DerivedCodes;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The number of a certificate: it follows from its id under the lookup key, so that whoever knows one knows no other. */
@Component
class CertificateNumbers {

    private final DerivedCodes codes;

    @Autowired
    CertificateNumbers(KeyRing keys) {
        this(certificate -> keys.hash("certificate-number", certificate));
    }

    /** Numbers by this keyed hash. */
    CertificateNumbers(Function<String, byte[]> hash) {
        this.codes = new DerivedCodes(hash, CertificateNumber.PROPER);
    }

    CertificateNumber of(CertificateId certificate) {
        return CertificateNumber.of(codes.of(certificate));
    }
}
