package org.redvest.api.city.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.id.DelegationId;

/**
 * All delegations of a city, folded from what happened to them. Whoever asks about authority asks this: the aggregate that
 * decides about delegations, the check of every command, and the answers to auditors.
 *
 * <p>A delegation is in force at an instant that lies in its period, half-open, if it was by then neither suspended, revoked
 * nor declared invalid, and if the delegation under which it was granted was in force too, up to one that the
 * configuration gave.
 *
 * <p>Not safe for several threads; {@link #copy} gives one that no longer changes.
 */
public final class Delegations {

    /** The id of the one stream that holds all of them. */
    public static final String STREAM = "aut-book";

    private final Map<DelegationId, Delegation> byId = new HashMap<>();

    /** Those that somebody holds, or was ever appointed a deputy of. */
    private final Map<Subject, Set<DelegationId>> bySubject = new HashMap<>();

    private Instant latest = Instant.MIN;

    /** No delegation at all. */
    public Delegations() {}

    /** What was recorded, and when. */
    private record Recorded(AuthorityEvent event, Instant at) {}

    private record Delegation(DelegationGranted granted, List<Recorded> changes) {

        Delegation and(Recorded change) {
            List<Recorded> more = new ArrayList<>(changes);
            more.add(change);
            return new Delegation(granted, List.copyOf(more));
        }

        /** What was recorded up to an instant, in the order of the log. */
        Stream<AuthorityEvent> until(Instant at) {
            return changes.stream().filter(change -> !change.at().isAfter(at)).map(Recorded::event);
        }

        Set<Hindrance> hindrances(Instant at) {
            Set<Hindrance> found = EnumSet.noneOf(Hindrance.class);
            if (at.isBefore(granted.from())) {
                found.add(Hindrance.NOT_YET_BEGUN);
            }
            if (granted.until() != null && !at.isBefore(granted.until())) {
                found.add(Hindrance.ENDED);
            }
            until(at).forEach(event -> {
                switch (event) {
                    case DelegationSuspended _ -> found.add(Hindrance.SUSPENDED);
                    case DelegationResumed _ -> found.remove(Hindrance.SUSPENDED);
                    case DelegationRevoked _ -> found.add(Hindrance.REVOKED);
                    case DelegationDeclaredInvalid _ -> found.add(Hindrance.DECLARED_INVALID);
                    case DelegationGranted _, DeputyAppointed _, DeputyDismissed _ -> {
                        // does not bear on whether it is in force
                    }
                }
            });
            return found;
        }

        /** Appointments that were made by an instant and not ended by a dismissal. */
        List<DeputyAppointed> appointments(Instant at) {
            List<DeputyAppointed> standing = new ArrayList<>();
            until(at).forEach(event -> {
                if (event instanceof DeputyAppointed appointed) {
                    standing.add(appointed);
                } else if (event instanceof DeputyDismissed dismissed) {
                    standing.removeIf(appointed -> appointed.deputy().equals(dismissed.deputy()));
                }
            });
            return standing;
        }

        Stream<Subject> deputies(Instant at) {
            return appointments(at).stream()
                    .filter(appointed -> !at.isBefore(appointed.from())
                            && (appointed.until() == null || at.isBefore(appointed.until())))
                    .map(DeputyAppointed::deputy)
                    .distinct();
        }

        /** Under what somebody acts who is its holder, or a deputy at that instant. */
        Optional<Acting> actingAs(Subject subject, Instant at) {
            if (granted.holder().equals(subject)) {
                return Optional.of(new Acting(granted.delegationId(), null));
            }
            return deputies(at)
                    .filter(subject::equals)
                    .findFirst()
                    .map(_ -> new Acting(granted.delegationId(), granted.holder()));
        }
    }

    /** Takes in the next event of the log. Never refuses. */
    public void evolve(AuthorityEvent event, Instant recordedAt) {
        if (recordedAt.isAfter(latest)) {
            latest = recordedAt;
        }
        switch (event) {
            case DelegationGranted granted -> {
                byId.put(granted.delegationId(), new Delegation(granted, List.of()));
                index(granted.holder(), granted.delegationId());
            }
            case DeputyAppointed appointed -> {
                change(appointed, recordedAt);
                index(appointed.deputy(), appointed.delegationId());
            }
            case DelegationSuspended _,
                    DelegationResumed _,
                    DelegationRevoked _,
                    DelegationDeclaredInvalid _,
                    DeputyDismissed _ -> change(event, recordedAt);
        }
    }

    private void change(AuthorityEvent event, Instant recordedAt) {
        byId.computeIfPresent(
                event.delegationId(), (id, delegation) -> delegation.and(new Recorded(event, recordedAt)));
    }

    private void index(Subject subject, DelegationId delegation) {
        Set<DelegationId> more = new LinkedHashSet<>(bySubject.getOrDefault(subject, Set.of()));
        more.add(delegation);
        bySubject.put(subject, more);
    }

    /** The same delegations, which no later event changes. */
    public Delegations copy() {
        Delegations copy = new Delegations();
        copy.byId.putAll(byId);
        copy.bySubject.putAll(bySubject);
        copy.latest = latest;
        return copy;
    }

    /** Whether there is a delegation of this id, whatever became of it. */
    public boolean knows(DelegationId id) {
        return byId.containsKey(id);
    }

    /** All powers that somebody was ever granted within a remit, whatever became of them. */
    public Set<Power> everGranted(Subject holder, Remit remit) {
        return bySubject.getOrDefault(holder, Set.of()).stream()
                .map(id -> require(id).granted())
                .filter(granted ->
                        granted.holder().equals(holder) && granted.remit().equals(remit))
                .flatMap(granted -> granted.powers().stream())
                .collect(Collectors.toSet());
    }

    /**
     * No earlier than anything that is known: what is recorded is in effect, also where the clock of the process that
     * recorded it is ahead of this one's.
     */
    public Instant notBeforeWhatIsKnown(Instant now) {
        return now.isBefore(latest) ? latest : now;
    }

    /**
     * Why a delegation is not in force at an instant; nothing where it is.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DELEGATION}
     */
    public Set<Hindrance> hindrances(DelegationId id, Instant at) {
        Set<Hindrance> found = ownHindrances(id, at);
        DelegationId under = require(id).granted().under();
        if (under != null && !inForce(under, at)) {
            found.add(Hindrance.GRANTER_NOT_IN_FORCE);
        }
        return found;
    }

    /**
     * As {@link #hindrances}, without those that come from above.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DELEGATION}
     */
    public Set<Hindrance> ownHindrances(DelegationId id, Instant at) {
        return require(id).hindrances(at);
    }

    /** Whether a delegation is in force at an instant; one that does not exist is not. */
    public boolean inForce(DelegationId id, Instant at) {
        return knows(id)
                && chain(id).stream()
                        .allMatch(delegation -> delegation.hindrances(at).isEmpty());
    }

    /** A delegation and those above it, up to one that the configuration gave; none where it does not exist. */
    private List<Delegation> chain(DelegationId id) {
        List<Delegation> chain = new ArrayList<>();
        for (DelegationId next = id; next != null && byId.containsKey(next); ) {
            Delegation delegation = require(next);
            chain.add(delegation);
            next = delegation.granted().under();
        }
        return chain;
    }

    /**
     * The nearest of a delegation and those above it that was declared invalid by an instant; empty where none was. What was declared
     * later was not known then, and hides nothing that was.
     */
    public Optional<Invalidity> invalidity(DelegationId id, Instant knownAt) {
        return chain(id).stream()
                .flatMap(delegation -> delegation.changes().stream())
                .filter(change -> !change.at().isAfter(knownAt))
                .<Invalidity>mapMulti((change, found) -> {
                    if (change.event() instanceof DelegationDeclaredInvalid declared) {
                        found.accept(new Invalidity(
                                declared.delegationId(),
                                change.at(),
                                declared.reason().value()));
                    }
                })
                .findFirst();
    }

    /** Who may act for the holder at an instant, where the delegation is in force. */
    public List<Subject> deputies(DelegationId id, Instant at) {
        return require(id).deputies(at).toList();
    }

    /** Appointments as deputies that were made by an instant and not ended by a dismissal, those of the past included. */
    public List<DeputyAppointed> appointments(DelegationId id, Instant at) {
        return require(id).appointments(at);
    }

    /** Whether somebody was ever appointed a deputy. */
    public boolean wasAppointed(DelegationId id, Subject deputy) {
        return require(id).changes().stream()
                .anyMatch(change -> change.event() instanceof DeputyAppointed appointed
                        && appointed.deputy().equals(deputy));
    }

    /**
     * Under which delegation somebody meets a requirement; as its holder rather than as a deputy. Empty where they do not.
     *
     * @param now by the clock at hand; what is recorded counts, even where it bears a later time
     */
    public Optional<Acting> acting(Subject subject, Requirement.Held requirement, Instant now) {
        return candidates(subject, requirement, now).findFirst();
    }

    /** Whether somebody meets a requirement under this delegation, in this capacity. */
    public boolean mayAct(Subject subject, Acting acting, Requirement.Held requirement, Instant now) {
        return candidates(subject, requirement, now).anyMatch(acting::equals);
    }

    /**
     * Where whatever somebody holds reaches, as holder or deputy and whatever the power: within that they read (ADR 28).
     *
     * @param power which delegations must give; null for whatever they give
     * @param now as for {@link #acting}
     */
    public Set<Remit> remits(Subject subject, @Nullable Power power, Instant now) {
        Instant moment = notBeforeWhatIsKnown(now);
        return held(subject, moment)
                .filter(acting -> inForce(acting.delegation(), moment))
                .map(acting -> require(acting.delegation()).granted())
                .filter(granted -> power == null || granted.powers().contains(power))
                .map(DelegationGranted::remit)
                .collect(Collectors.toSet());
    }

    private Stream<Acting> candidates(Subject subject, Requirement.Held requirement, Instant now) {
        Instant moment = notBeforeWhatIsKnown(now);
        return held(subject, moment)
                .filter(acting -> meets(acting, requirement) && inForce(acting.delegation(), moment))
                .sorted(Comparator.comparing(acting -> acting.deputyFor() != null));
    }

    /** What somebody holds or is a deputy for, in force or not. */
    private Stream<Acting> held(Subject subject, Instant moment) {
        return bySubject.getOrDefault(subject, Set.of()).stream()
                .flatMap(id -> require(id).actingAs(subject, moment).stream());
    }

    private boolean meets(Acting acting, Requirement.Held requirement) {
        DelegationGranted held = require(acting.delegation()).granted();
        return switch (requirement) {
            case Requirement.Reaching(Power power, Remit act) ->
                held.powers().contains(power) && held.remit().reaches(act);
            case Requirement.InTheWholeCity(Power power) ->
                held.powers().contains(power) && held.remit().coversTheCity();
            case Requirement.Anywhere(Power power) -> held.powers().contains(power);
            case Requirement.ToGrant wanted -> mayGrant(held, wanted);
            case Requirement.Above(DelegationId id, boolean orHolder) ->
                isAbove(held.delegationId(), id)
                        || (orHolder && held.delegationId().equals(id) && acting.deputyFor() == null);
        };
    }

    /** Nobody grants more than they hold, elsewhere, or for longer. */
    private static boolean mayGrant(DelegationGranted held, Requirement.ToGrant wanted) {
        return held.powers().contains(Power.GRANT_AUTHORITY)
                && held.powers().containsAll(wanted.powers())
                && held.remit().covers(wanted.remit())
                && !wanted.from().isBefore(held.from())
                && (held.until() == null
                        || wanted.until() == null
                        || !wanted.until().isAfter(held.until()));
    }

    private boolean isAbove(DelegationId upper, DelegationId lower) {
        return chain(lower).stream()
                .skip(1)
                .anyMatch(delegation -> delegation.granted().delegationId().equals(upper));
    }

    private Delegation require(DelegationId id) {
        Delegation delegation = byId.get(id);
        if (delegation == null) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        return delegation;
    }
}
