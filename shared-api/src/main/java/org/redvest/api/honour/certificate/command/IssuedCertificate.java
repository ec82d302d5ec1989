package org.redvest.api.honour.certificate.command;

import org.redvest.api.honour.certificate.CertificateNumber;

/**
 * A certificate was issued, by this or an earlier sending of the same command.
 *
 * @param number written on it
 * @param contentHash SHA-256 of what it says, in 64 hexadecimal digits
 */
public record IssuedCertificate(CertificateNumber number, String contentHash) {}
