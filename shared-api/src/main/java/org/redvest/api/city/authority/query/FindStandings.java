package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.Map;
import org.redvest.api.Query;
import org.redvest.api.id.DelegationId;

/**
 * How did these delegations stand when something was done under each?
 *
 * @param acts what was done, by its position in the log
 */
public record FindStandings(Map<Long, Act> acts) implements Query<Standings> {

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
