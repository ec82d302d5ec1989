package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Who came onto the list of the insured between two instants, and who went?
 *
 * @param from the one
 * @param to the other, later one
 * @param insurer of whose policies; null for all
 * @param cursor the last volunteer of the page before; null for the first page
 * @param limit persons at most
 */
public record FindInsuredChanges(
        Instant from,
        Instant to,
        @Nullable String insurer,
        @Nullable VolunteerId cursor,
        int limit) implements Query<InsuredChanges> {

    @Override
    public Class<InsuredChanges> answer() {
        return InsuredChanges.class;
    }
}
