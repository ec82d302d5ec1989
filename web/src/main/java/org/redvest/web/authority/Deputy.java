package org.redvest.web.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.DelegationLife;

/**
 * An appointment that nobody has ended, whether its period has begun or is over.
 *
 * @param subject of the deputy
 * @param from first instant; null where the log does not say
 * @param until first instant no longer; null for as long as the delegation
 */
record Deputy(
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All that stand, in the order in which they were appointed. */
    static List<Deputy> of(DelegationLife life) {
        List<Deputy> standing = new ArrayList<>();
        for (DelegationLife.Change change : life.changes()) {
            switch (change.kind()) {
                case DEPUTY_APPOINTED -> standing.add(new Deputy(change.deputy(), change.from(), change.until()));
                case DEPUTY_DISMISSED ->
                    standing.removeIf(deputy -> String.valueOf(change.deputy()).equals(deputy.subject()));
                case SUSPENDED, RESUMED, REVOKED, DECLARED_INVALID -> {
                    // is about the holder
                }
            }
        }
        return standing;
    }
}
