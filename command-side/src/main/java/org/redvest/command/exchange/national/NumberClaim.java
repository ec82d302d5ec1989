package org.redvest.command.exchange.national;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.event.NumberClaimed;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * The claim of one number in another system. Whoever links with it writes here and in their links together or not at all, so that
 * of fifty who link with one number at once, one does.
 */
final class NumberClaim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable NumberClaimId id;

    private final Set<VolunteerId> claimedBy = new LinkedHashSet<>();

    NumberClaim() {
        // required by Axon
    }

    /** Who claimed it. Whether they still have it, their links say. */
    Set<VolunteerId> claimedBy() {
        return Set.copyOf(claimedBy);
    }

    void claim(NumberClaimId claim, VolunteerId volunteer, PartnerCode system) {
        apply(new NumberClaimed(claim, volunteer, system));
    }

    @EventSourcingHandler
    void evolve(NumberClaimed event) {
        id = event.claimId();
        claimedBy.add(event.volunteerId());
    }
}
