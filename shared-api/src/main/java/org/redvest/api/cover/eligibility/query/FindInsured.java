package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Who is insured at this instant?
 *
 * @param at when
 * @param insurer of whose policies; null for all
 * @param cursor the last volunteer of the page before; null for the first page
 * @param limit persons at most
 */
public record FindInsured(
        Instant at, @Nullable String insurer, @Nullable VolunteerId cursor, int limit) implements Query<InsuredList> {

    @Override
    public Class<InsuredList> answer() {
        return InsuredList.class;
    }
}
