package org.redvest.query.platform.asking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.FindStandings;
import org.redvest.api.city.authority.query.Standings.Standing;
import org.redvest.api.id.DelegationId;
import org.redvest.api.open.history.query.History.Entry;
import org.springframework.stereotype.Component;

/** How the delegations stood under which events were done: what another room knows, and each room asks that shows events. */
@Component
public class DelegationsThen {

    private final Queries queries;

    DelegationsThen(Queries queries) {
        this.queries = queries;
    }

    /**
     * The events, beside each of them how the delegation it was done under stood then.
     *
     * @param knownAt as far as it had been recorded by this instant; null for all that is known
     */
    public List<Entry> beside(List<Entry> events, @Nullable Instant knownAt) {
        Map<Long, FindStandings.Act> acts = events.stream()
                .filter(event -> event.delegationId() != null)
                .collect(Collectors.toMap(
                        Entry::position,
                        event -> new FindStandings.Act(
                                DelegationId.stored(Objects.requireNonNull(event.delegationId())),
                                event.recordedAt())));
        if (acts.isEmpty()) {
            return events;
        }
        Map<Long, Standing> standings =
                queries.ask(new FindStandings(acts, knownAt)).standings();
        return events.stream()
                .map(event -> {
                    Standing standing = standings.get(event.position());
                    return standing == null ? event : event.withStanding(standing.inForce(), standing.invalidSince());
                })
                .toList();
    }
}
