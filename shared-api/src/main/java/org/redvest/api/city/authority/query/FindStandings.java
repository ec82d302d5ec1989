package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.DelegationId;

/**
 * How did these delegations stand when something was done under each?
 *
 * @param acts what was done, by its position in the log
 * @param knownAt declarations of invalidity that were recorded by this instant; null for all that are known
 */
public record FindStandings(Map<Long, Act> acts, @Nullable Instant knownAt) implements Query<Standings> {

    /**
     * Something that was done.
     *
     * @param delegationId under which delegation
     * @param at when it was recorded
     */
    public record Act(DelegationId delegationId, Instant at) {}

    @Override
    public Class<Standings> answer() {
        return Standings.class;
    }
}
