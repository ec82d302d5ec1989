package org.redvest.command.reward.timebank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.reward.timebank.command.AdoptTimeBankRules;
import org.redvest.api.reward.timebank.command.OpenTimeBank;
import org.redvest.api.reward.timebank.event.TimeBankEvent;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimePoolChanged;

/** A time bank: its rules, each from a day on, and what everybody donated to its pool. The pool is never below zero. */
final class TimeBank {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable TimeBankId id;

    private @Nullable TimeBankOpened opened;
    private @Nullable TimeBankRulesAdopted newest;
    private long pool;
    private final Set<TimeMovementId> grants = new HashSet<>();

    TimeBank() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenTimeBank command) {
        TimeBankOpened event = new TimeBankOpened(command.bankId(), command.division(), command.name());
        if (opened != null) {
            if (!opened.equals(event)) {
                throw new Refusal(Problem.TIME_BANK_ALREADY_OPENED);
            }
            return Effect.ALREADY_RECORDED;
        }
        apply(event);
        return Effect.RECORDED;
    }

    /** What was deposited stays under the rules of its day: later rules begin later, and never in the past. */
    @CommandHandler
    Effect decide(AdoptTimeBankRules command, Clock clock) {
        TimeBankRulesAdopted before = newest;
        if (before != null) {
            if (before.effectiveFrom().equals(command.effectiveFrom())
                    && before.rules().equals(command.rules())) {
                return Effect.ALREADY_RECORDED;
            }
            LocalDate today = CivilTime.dateOf(clock.instant());
            if (!command.effectiveFrom().isAfter(before.effectiveFrom())
                    || command.effectiveFrom().isBefore(today)) {
                throw new Refusal(
                        Problem.TIME_RULES_TOO_EARLY,
                        "The rules before begin on %s, and today is %s: let the new ones begin after that, and not before today."
                                .formatted(before.effectiveFrom(), today));
            }
        }
        apply(new TimeBankRulesAdopted(
                command.bankId(), before == null ? 1 : before.version() + 1, command.effectiveFrom(), command.rules()));
        return Effect.RECORDED;
    }

    /** Takes what was donated into the pool. */
    void fill(TimeBankId bank, TimeMovementId movement, long minutes) {
        if (minutes > 0) {
            apply(new TimePoolChanged(bank, movement, minutes));
        }
    }

    /**
     * Takes time out of the pool for somebody; false where that was done before.
     *
     * @throws Refusal {@link Problem#POOL_INSUFFICIENT}
     */
    boolean grant(TimeBankId bank, TimeMovementId movement, long minutes) {
        if (grants.contains(movement)) {
            return false;
        }
        if (minutes > pool) {
            throw new Refusal(
                    Problem.POOL_INSUFFICIENT,
                    "%d minutes are asked for, and the pool holds %d.".formatted(minutes, pool));
        }
        apply(new TimePoolChanged(bank, movement, -minutes));
        return true;
    }

    @EventSourcingHandler
    void evolve(TimeBankEvent event) {
        id = event.bankId();
        switch (event) {
            case TimeBankOpened first -> opened = first;
            case TimeBankRulesAdopted adopted -> newest = adopted;
            case TimePoolChanged changed -> {
                pool += changed.minutes();
                if (changed.minutes() < 0) {
                    grants.add(changed.movementId());
                }
            }
        }
    }
}
