package org.redvest.api.honour.certificate.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertificateStatus;
import org.redvest.api.id.CertificateId;

/**
 * A page of somebody's certificates, the newest first.
 *
 * @param certificates the page
 * @param nextCursor where the next page begins; null on the last
 * @param position on which the answer rests
 */
public record Certificates(
        List<Entry> certificates, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * A certificate in a list.
     *
     * @param certificateId which
     * @param number written on it
     * @param status how it stands
     * @param from first civil day
     * @param to last civil day
     * @param organisation name of whose records alone it holds; null where it holds everybody's
     * @param purpose what for; null where the holder was erased
     * @param records how many it holds
     * @param minutes of all of them
     * @param issuer who issued it
     * @param issuedAt when
     * @param recordedAt position of the log at which it is recorded
     */
    public record Entry(
            CertificateId certificateId,
            CertificateNumber number,
            CertificateStatus status,
            LocalDate from,
            LocalDate to,
            @Nullable String organisation,
            @Nullable String purpose,
            int records,
            long minutes,
            String issuer,
            Instant issuedAt,
            long recordedAt) {}
}
