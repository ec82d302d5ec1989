package org.redvest.command.honour.benefit;

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
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.command.ChangeBenefit;
import org.redvest.api.honour.benefit.command.EndBenefit;
import org.redvest.api.honour.benefit.command.OfferBenefit;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitEvent;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.id.BenefitId;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.honour.benefit.BenefitFacts.Version;
import org.redvest.command.platform.Days;

/**
 * A benefit of an incentive plan: offered, changed from days on, and ended. What was offered is never changed afterwards, so that
 * everybody who used it did so under what the plan said on that day.
 */
final class Benefit {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BenefitId id;

    private BenefitFacts facts = BenefitFacts.NOTHING;

    Benefit() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OfferBenefit command, Organisations organisations, CardRulesBook cards) {
        if (facts.isOffered()) {
            return Effect.ALREADY_RECORDED;
        }
        requirePossible(command.from(), command.until(), command.terms(), organisations, cards);
        apply(new BenefitOffered(
                command.benefitId(), command.division(), command.from(), command.until(), command.terms()));
        return Effect.RECORDED;
    }

    private static void requirePossible(
            LocalDate from,
            @Nullable LocalDate until,
            BenefitTerms terms,
            Organisations organisations,
            CardRulesBook cards) {
        if (until != null) {
            Days.requireInOrder(from, until);
        }
        organisations.require(terms.partner());
        terms.audience().cards().forEach(cards::requireKnown);
    }

    @CommandHandler
    Effect decide(ChangeBenefit command, Organisations organisations, CardRulesBook cards, Clock clock) {
        if (facts.lastDay() != null) {
            throw new Refusal(Problem.BENEFIT_OVER);
        }
        Version before = facts.versions().getLast();
        Version wanted = new Version(before.number() + 1, command.from(), command.until(), command.terms());
        if (wanted.equals(new Version(wanted.number(), before.from(), before.until(), before.terms()))) {
            return Effect.ALREADY_RECORDED;
        }
        requirePossible(command.from(), command.until(), command.terms(), organisations, cards);
        LocalDate today = CivilTime.dateOf(clock.instant());
        if (!command.from().isAfter(before.from()) || command.from().isBefore(today)) {
            throw new Refusal(
                    Problem.BENEFIT_CHANGE_TOO_EARLY,
                    "The version before begins on %s, and today is %s: let the change begin after that, and not before today."
                            .formatted(before.from(), today));
        }
        apply(new BenefitChanged(
                command.benefitId(), wanted.number(), command.from(), command.until(), command.terms()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(EndBenefit command, Clock clock) {
        if (facts.lastDay() != null) {
            if (!facts.lastDay().equals(command.lastDay())) {
                throw new Refusal(Problem.BENEFIT_OVER);
            }
            return Effect.ALREADY_RECORDED;
        }
        if (command.lastDay().isBefore(CivilTime.dateOf(clock.instant()))) {
            throw new Refusal(Problem.BENEFIT_CHANGE_TOO_EARLY);
        }
        apply(new BenefitEnded(command.benefitId(), command.lastDay(), command.reason()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(BenefitEvent event) {
        id = event.benefitId();
        facts = facts.and(event);
    }
}
