package org.redvest.command.city.organisation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.organisation.event.TeamGuided;

/**
 * What the log knows of an organisation.
 *
 * @param entered how it came into the register; null where nobody is registered
 * @param suspensions when it stood still, in the order of the log
 * @param dissolved how it ended; null where it did not
 */
record OrganisationFacts(
        @Nullable OrganisationEntryEvent entered,
        List<Suspension> suspensions,
        @Nullable OrganisationDissolved dissolved) {

    static final OrganisationFacts NOTHING = new OrganisationFacts(null, List.of(), null);

    /**
     * A time for which it stood still, half-open.
     *
     * @param until null where it still does
     */
    record Suspension(Instant from, @Nullable Instant until) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    boolean isRegistered() {
        return entered != null;
    }

    boolean isSuspendedAt(Instant at) {
        return suspensions.stream().anyMatch(suspension -> suspension.holds(at));
    }

    OrganisationFacts and(OrganisationEvent event, Instant recordedAt) {
        return switch (event) {
            case OrganisationEntryEvent first -> new OrganisationFacts(first, suspensions, dissolved);
            case OrganisationSuspended _ ->
                with(Stream.concat(suspensions.stream(), Stream.of(new Suspension(recordedAt, null)))
                        .toList());
            case OrganisationResumed _ ->
                with(suspensions.stream()
                        .map(open -> open.until() == null ? new Suspension(open.from(), recordedAt) : open)
                        .toList());
            case OrganisationDissolved ended -> new OrganisationFacts(entered, suspensions, ended);
            case TeamGuided _ -> this;
        };
    }

    private OrganisationFacts with(List<Suspension> now) {
        return new OrganisationFacts(entered, now, dissolved);
    }
}
