package org.redvest.api.honour.star.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;

/**
 * Which applications are open?
 *
 * @param remits within which the office lies that reviews them; null for who may see all
 * @param cursor of the page before; null for the first
 * @param limit entries of the page at most
 */
public record FindStarApplications(
        @Nullable Set<Remit> remits, @Nullable Long cursor, int limit) implements Query<StarApplications> {

    @Override
    public Class<StarApplications> answer() {
        return StarApplications.class;
    }
}
