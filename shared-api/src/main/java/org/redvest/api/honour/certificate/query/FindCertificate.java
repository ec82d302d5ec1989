package org.redvest.api.honour.certificate.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;

/**
 * One certificate, whole.
 *
 * @param certificateId which
 * @param holder only if it is the certificate of whoever has this number; null for anybody's
 */
public record FindCertificate(
        CertificateId certificateId, @Nullable VolunteerId holder) implements Query<CertificateView> {

    @Override
    public Class<CertificateView> answer() {
        return CertificateView.class;
    }
}
