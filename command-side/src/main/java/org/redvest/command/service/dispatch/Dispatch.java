package org.redvest.command.service.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.DispatchId;
import org.redvest.api.service.dispatch.command.DispatchOutOfTown;
import org.redvest.api.service.dispatch.command.RecallDispatch;
import org.redvest.api.service.dispatch.event.DispatchEvent;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * That a registered organisation sends one volunteer out of town. It may be ordered after it began: when it was, the log says, and
 * an insurer judges.
 */
final class Dispatch {

    private static final Duration LONGEST = Duration.ofDays(366);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable DispatchId id;

    private DispatchFacts facts = DispatchFacts.NOTHING;

    Dispatch() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(DispatchOutOfTown command, Organisations organisations, Volunteers volunteers, Clock clock) {
        DispatchedOutOfTown wanted = new DispatchedOutOfTown(
                command.dispatchId(),
                command.organisationId(),
                command.volunteerId(),
                command.place(),
                command.from(),
                command.until(),
                command.task());
        if (facts.ordered() != null) {
            return again(wanted);
        }
        requirePossible(command.from(), command.until(), clock.instant());
        organisations.requireServing(command.organisationId(), clock.instant());
        volunteers.of(command.volunteerId()).requireInEffect();
        apply(wanted);
        return Effect.RECORDED;
    }

    private Effect again(DispatchedOutOfTown wanted) {
        if (!facts.order().equals(wanted)) {
            throw new Refusal(Problem.DISPATCH_ALREADY_ORDERED);
        }
        if (facts.recalled() != null) {
            throw new Refusal(
                    Problem.DISPATCH_ENDED, "This dispatch was recalled: send them again from a later instant on.");
        }
        return Effect.ALREADY_RECORDED;
    }

    private static void requirePossible(Instant from, Instant until, Instant now) {
        if (!from.isBefore(until)) {
            throw new Refusal(Problem.PERIOD_REVERSED);
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new Refusal(Problem.DISPATCH_TOO_LONG);
        }
        if (!until.isAfter(now)) {
            throw new Refusal(Problem.DISPATCH_ENDED);
        }
    }

    @CommandHandler
    Effect decide(RecallDispatch command, Clock clock) {
        DispatchRecalled wanted =
                new DispatchRecalled(command.dispatchId(), facts.order().volunteerId(), command.reason());
        if (wanted.equals(facts.recalled())) {
            return Effect.ALREADY_RECORDED;
        }
        if (facts.recalled() != null || !facts.order().until().isAfter(clock.instant())) {
            throw new Refusal(Problem.DISPATCH_ENDED);
        }
        apply(wanted);
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(DispatchEvent event) {
        id = event.dispatchId();
        facts = facts.and(event);
    }
}
