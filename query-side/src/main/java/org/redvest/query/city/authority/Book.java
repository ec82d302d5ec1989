package org.redvest.query.city.authority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.Hindrance;
import org.redvest.api.city.authority.Invalidity;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.city.authority.query.Standings.Standing;
import org.redvest.api.id.DelegationId;

/**
 * Some delegations, folded as the side that decides folds its events: what is in force has one definition. A delegation
 * stands or falls with those above it, which therefore belong into the book that is asked about it.
 */
final class Book {

    private final Delegations delegations = new Delegations();

    /**
     * Folds them.
     *
     * @param changes to these delegations, in the order of the log
     */
    Book(List<DelegationRow> granted, List<DelegationChangeRow> changes) {
        // a delegation is there before anything can happen to it, and what happens to one does not bear on the grant of
        // another
        granted.forEach(row -> delegations.evolve(row.event(), row.grantedAt));
        changes.forEach(row -> delegations.evolve(row.event(), row.recordedAt));
    }

    DelegationView view(DelegationRow row, Instant at) {
        DelegationGranted event = row.event();
        List<Hindrance> hindrances = List.copyOf(delegations.hindrances(event.delegationId(), at));
        return new DelegationView(
                row.position,
                event.delegationId(),
                event.under(),
                event.holder().value(),
                event.powers(),
                event.remit().division().value(),
                event.remit().organisation(),
                event.from(),
                event.until(),
                event.basis().value(),
                row.grantedAt,
                row.grantedBy,
                hindrances.isEmpty(),
                hindrances,
                delegations.deputies(event.delegationId(), at).stream()
                        .map(Subject::value)
                        .toList(),
                invalidity(event.delegationId()));
    }

    /**
     * How one stood at an instant; one that is not in the book was never in force.
     *
     * @param knownAt by when it had been declared invalid; null for all that is known
     */
    Standing standing(DelegationId delegation, Instant at, @Nullable Instant knownAt) {
        Invalidity invalidity = delegations
                .invalidity(delegation, knownAt == null ? Instant.MAX : knownAt)
                .orElse(null);
        return new Standing(delegations.inForce(delegation, at), invalidity == null ? null : invalidity.declaredAt());
    }

    /** Where whatever somebody holds now reaches. */
    Set<Remit> remits(String subject, @Nullable Power power, Instant now) {
        return delegations.remits(Subject.of(subject), power, now);
    }

    boolean knows(DelegationId delegation) {
        return delegations.knows(delegation);
    }

    @Nullable Invalidity invalidity(DelegationId delegation) {
        return delegations.invalidity(delegation, Instant.MAX).orElse(null);
    }
}
