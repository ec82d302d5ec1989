package org.redvest.api.honour.certificate.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody's certificates, the newest first.
 *
 * @param volunteerId one of the person's numbers
 * @param cursor position before which to go on; null for the newest
 * @param limit entries at most
 */
public record FindCertificates(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<Certificates> {

    @Override
    public Class<Certificates> answer() {
        return Certificates.class;
    }
}
