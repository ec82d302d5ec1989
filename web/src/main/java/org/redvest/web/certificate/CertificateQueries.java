package org.redvest.web.certificate;

import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.certificate.query.CertificateVerification;
import org.redvest.api.honour.certificate.query.Certificates;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of certificates. */
public interface CertificateQueries {

    /** Somebody's, the newest first. */
    @GetExchange("/volunteers/{id}/certificates")
    Certificates certificates(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

    /** Whether one of this number exists and still holds, and with a hash, whether a paper is the one of that number. */
    @GetExchange("/certificates/{number}/verification")
    CertificateVerification verification(
            @PathVariable String number, @RequestParam(required = false) @Nullable String hash);
}
