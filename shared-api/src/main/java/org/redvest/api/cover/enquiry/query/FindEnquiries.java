package org.redvest.api.cover.enquiry.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * What did insurers ask?
 *
 * @param insurer which of them; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit enquiries at most
 */
public record FindEnquiries(
        @Nullable String insurer, @Nullable Long cursor, int limit) implements Query<Enquiries> {

    @Override
    public Class<Enquiries> answer() {
        return Enquiries.class;
    }
}
