package org.redvest.command.open.ranking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
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
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.command.FreezeRanking;
import org.redvest.api.open.ranking.event.RankingFrozen;

/** A ranking that was frozen: once, for good. */
final class FrozenRanking {

    @AggregateIdentifier
    private @Nullable FrozenRankingId id;

    FrozenRanking() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(FreezeRanking command, Clock clock) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        LocalDate from = command.from();
        if (from != null && command.to().isBefore(from)) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        if (command.to().isAfter(CivilTime.dateOf(clock.instant()))) {
            throw new Refusal(Problem.DATE_IN_FUTURE);
        }
        if (command.measure() == Measure.MINUTES_PER_1000_RESIDENTS && command.level() != RankingLevel.DISTRICT) {
            throw new Refusal(Problem.MEASURE_NOT_AVAILABLE);
        }
        if (command.level() != RankingLevel.ORGANISATION && command.compared().isEmpty()) {
            throw new Refusal(Problem.RANKING_LEVEL_NOT_BENEATH);
        }
        apply(new RankingFrozen(
                command.frozenRankingId(),
                command.title(),
                command.level(),
                command.measure(),
                command.attribution(),
                from,
                command.to(),
                command.within(),
                command.position(),
                command.rules(),
                command.compared()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(RankingFrozen event) {
        id = event.frozenRankingId();
    }
}
