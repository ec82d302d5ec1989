package org.redvest.query.authority;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.authority.DelegationId;
import org.redvest.api.authority.Delegations;
import org.redvest.api.authority.Hindrance;
import org.redvest.api.authority.Invalidity;
import org.redvest.api.authority.Remit;
import org.redvest.api.authority.event.AuthorityEvent;
import org.redvest.api.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.authority.event.DelegationGranted;
import org.redvest.api.authority.event.DelegationResumed;
import org.redvest.api.authority.event.DelegationRevoked;
import org.redvest.api.authority.event.DelegationSuspended;
import org.redvest.api.authority.event.DeputyAppointed;
import org.redvest.api.authority.event.DeputyDismissed;
import org.redvest.api.authority.query.DelegationLife.Change;
import org.redvest.api.authority.query.DelegationView;

/** The rows of this read model folded as the side that decides folds its events: what is in force has one definition. */
final class Book {

    /** A delegation as it was granted. */
    record Granted(
            long position,
            DelegationGranted event,
            Instant at,
            @Nullable String by) {}

    /** What happened to a delegation. */
    record Changed(DelegationId delegation, Change change) {

        private AuthorityEvent event() {
            return switch (change.kind()) {
                case SUSPENDED -> new DelegationSuspended(delegation, reason());
                case RESUMED -> new DelegationResumed(delegation, reason());
                case REVOKED -> new DelegationRevoked(delegation, reason());
                case DECLARED_INVALID -> new DelegationDeclaredInvalid(delegation, reason());
                case DEPUTY_APPOINTED ->
                    new DeputyAppointed(delegation, deputy(), Objects.requireNonNull(change.from()), change.until());
                case DEPUTY_DISMISSED -> new DeputyDismissed(delegation, deputy());
            };
        }

        private Text reason() {
            return Text.stored(Objects.requireNonNull(change.reason()));
        }

        private Subject deputy() {
            return Subject.stored(Objects.requireNonNull(change.deputy()));
        }
    }

    private final Delegations delegations = new Delegations();

    /**
     * Folds them.
     *
     * @param changes in the order of the log
     */
    Book(List<Granted> granted, List<Changed> changes) {
        // a delegation is there before anything can happen to it, and what happens to one does not bear on the grant of
        // another
        granted.forEach(grant -> delegations.evolve(grant.event(), grant.at()));
        changes.forEach(
                changed -> delegations.evolve(changed.event(), changed.change().recordedAt()));
    }

    DelegationView view(Granted granted, Instant at) {
        DelegationGranted event = granted.event();
        List<Hindrance> hindrances = List.copyOf(delegations.hindrances(event.delegationId(), at));
        return new DelegationView(
                granted.position(),
                event.delegationId(),
                event.under(),
                event.holder().value(),
                event.powers(),
                event.remit().division().value(),
                event.remit().organisation(),
                event.from(),
                event.until(),
                event.basis().value(),
                granted.at(),
                granted.by(),
                hindrances.isEmpty(),
                hindrances,
                delegations.deputies(event.delegationId(), at).stream()
                        .map(Subject::value)
                        .toList(),
                invalidity(event.delegationId()));
    }

    /** Where whatever somebody holds now reaches. */
    Set<Remit> remits(String subject, Instant now) {
        return delegations.remits(Subject.of(subject), now);
    }

    boolean knows(DelegationId delegation) {
        return delegations.knows(delegation);
    }

    @Nullable Invalidity invalidity(DelegationId delegation) {
        return delegations.invalidity(delegation).orElse(null);
    }
}
