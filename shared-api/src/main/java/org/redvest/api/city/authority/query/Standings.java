package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How delegations stood when something was done under each.
 *
 * @param standings by position in the log of what was done
 */
public record Standings(Map<Long, Standing> standings) {

    /**
     * How one stood.
     *
     * @param inForce whether it was in force at the instant, for all that was recorded by then
     * @param invalidSince when it, or one above it, was declared invalid, whether before the instant or after; null where none was, as
     *     far as that is asked for
     */
    public record Standing(boolean inForce, @Nullable Instant invalidSince) {}
}
