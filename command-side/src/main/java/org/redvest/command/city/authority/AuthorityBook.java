package org.redvest.command.city.authority;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Acting;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.Hindrance;
import org.redvest.api.city.authority.command.AppointDeputy;
import org.redvest.api.city.authority.command.DeclareDelegationInvalid;
import org.redvest.api.city.authority.command.DismissDeputy;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.city.authority.command.ResumeDelegation;
import org.redvest.api.city.authority.command.RevokeDelegation;
import org.redvest.api.city.authority.command.SuspendDelegation;
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
 * All delegations of a city, in one stream: each rule reads across them, and two that meet are decided one after the other
 * (ADR 16). What the check of authority found for the sender is found again here, on the state that is decided on.
 */
final class AuthorityBook {

    /** What no later change undoes. */
    private static final Set<Hindrance> FOR_GOOD =
            Set.of(Hindrance.ENDED, Hindrance.REVOKED, Hindrance.DECLARED_INVALID);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Delegations delegations = new Delegations();

    AuthorityBook() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(GrantDelegation command, MetaData sender, Clock clock) {
        if (delegations.knows(command.delegationId())) {
            return Effect.ALREADY_RECORDED;
        }
        DelegationId under = requireAuthority(command.requirement(), sender, clock.instant());
        requirePeriod(command.from(), command.until());
        if (command.remit().organisation() != null) {
            command.powers().forEach(AuthorityBook::requireForOrganisations);
        }
        apply(new DelegationGranted(
                command.delegationId(),
                under,
                command.holder(),
                command.powers(),
                command.remit(),
                command.from(),
                command.until(),
                command.basis()));
        return Effect.RECORDED;
    }

    private static void requireForOrganisations(Power power) {
        if (!power.forOrganisations()) {
            throw new Refusal(
                    Problem.POWER_NOT_FOR_ORGANISATIONS,
                    "%s is an office's power: grant it in a division, without an organisation.".formatted(power));
        }
    }

    @CommandHandler
    Effect decide(SuspendDelegation command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        Set<Hindrance> hindrances = hindrances(command.delegationId(), clock);
        if (hindrances.contains(Hindrance.SUSPENDED)) {
            return Effect.ALREADY_RECORDED;
        }
        requireNotEnded(hindrances);
        apply(new DelegationSuspended(command.delegationId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ResumeDelegation command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        Set<Hindrance> hindrances = hindrances(command.delegationId(), clock);
        requireNotEnded(hindrances);
        if (!hindrances.contains(Hindrance.SUSPENDED)) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new DelegationResumed(command.delegationId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RevokeDelegation command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        Set<Hindrance> hindrances = hindrances(command.delegationId(), clock);
        if (hindrances.contains(Hindrance.REVOKED)) {
            return Effect.ALREADY_RECORDED;
        }
        requireNotEnded(hindrances);
        apply(new DelegationRevoked(command.delegationId(), command.reason()));
        return Effect.RECORDED;
    }

    /** Of one that is over, too: what was done under it is looked at then. */
    @CommandHandler
    Effect decide(DeclareDelegationInvalid command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        if (hindrances(command.delegationId(), clock).contains(Hindrance.DECLARED_INVALID)) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new DelegationDeclaredInvalid(command.delegationId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(AppointDeputy command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        requirePeriod(command.from(), command.until());
        requireNotEnded(hindrances(command.delegationId(), clock));
        DeputyAppointed appointment =
                new DeputyAppointed(command.delegationId(), command.deputy(), command.from(), command.until());
        if (delegations.appointments(command.delegationId(), now(clock)).contains(appointment)) {
            return Effect.ALREADY_RECORDED;
        }
        apply(appointment);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DismissDeputy command, MetaData sender, Clock clock) {
        requireAuthority(command.requirement(), sender, clock.instant());
        if (!delegations.wasAppointed(command.delegationId(), command.deputy())) {
            throw new Refusal(Problem.UNKNOWN_DEPUTY);
        }
        if (delegations.appointments(command.delegationId(), now(clock)).stream()
                .noneMatch(appointed -> appointed.deputy().equals(command.deputy()))) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new DeputyDismissed(command.delegationId(), command.deputy()));
        return Effect.RECORDED;
    }

    private Instant now(Clock clock) {
        return delegations.notBeforeWhatIsKnown(clock.instant());
    }

    private Set<Hindrance> hindrances(DelegationId delegation, Clock clock) {
        return delegations.ownHindrances(delegation, now(clock));
    }

    private static void requireNotEnded(Set<Hindrance> hindrances) {
        if (hindrances.stream().anyMatch(FOR_GOOD::contains)) {
            throw new Refusal(Problem.DELEGATION_ENDED);
        }
    }

    private static void requirePeriod(Instant from, @Nullable Instant until) {
        if (until != null && !until.isAfter(from)) {
            throw new Refusal(Problem.PERIOD_REVERSED);
        }
    }

    /** The delegation under which the sender acts; null for the configuration, which needs none. */
    private @Nullable DelegationId requireAuthority(Requirement.Held requirement, MetaData sender, Instant now) {
        if (ActorKind.CONFIGURATION.name().equals(sender.get(Envelope.ACTOR_KIND))) {
            return null;
        }
        if (sender.get(Envelope.ACTOR_ID) instanceof String subject
                && sender.get(Envelope.DELEGATION) instanceof String delegation) {
            Acting acting = new Acting(
                    DelegationId.stored(delegation),
                    sender.get(Envelope.DEPUTY_FOR) instanceof String holder ? new Subject(holder) : null);
            if (delegations.mayAct(new Subject(subject), acting, requirement, now)) {
                return acting.delegation();
            }
        }
        throw requirement.missing();
    }

    @EventSourcingHandler
    void evolve(AuthorityEvent event, @Timestamp Instant recordedAt) {
        id = Delegations.STREAM;
        delegations.evolve(event, recordedAt);
    }
}
