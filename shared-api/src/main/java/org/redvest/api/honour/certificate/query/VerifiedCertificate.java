package org.redvest.api.honour.certificate.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * What is told of a certificate's number, and by what a paper that bears it is compared.
 *
 * @param verification what anybody is told
 * @param contentHash SHA-256 of what the certificate says; null where no certificate has the number
 * @param position on which the answer rests
 */
public record VerifiedCertificate(
        CertificateVerification verification, @Nullable String contentHash, long position) implements AsOf {}
