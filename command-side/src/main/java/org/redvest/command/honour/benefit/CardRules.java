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
import org.redvest.api.honour.benefit.command.AdoptCardRules;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.id.HonourCardRulesId;

/** An honour card that a division gives, and its rules, each from a day on. A card stays under the rules of its day. */
final class CardRules {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable HonourCardRulesId id;

    private @Nullable CardRulesAdopted newest;

    CardRules() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AdoptCardRules command, Clock clock) {
        command.rules().requireForm();
        CardRulesAdopted before = newest;
        if (before != null) {
            if (before.effectiveFrom().equals(command.effectiveFrom())
                    && before.rules().equals(command.rules())) {
                return Effect.ALREADY_RECORDED;
            }
            LocalDate today = CivilTime.dateOf(clock.instant());
            if (!command.effectiveFrom().isAfter(before.effectiveFrom())
                    || command.effectiveFrom().isBefore(today)) {
                throw new Refusal(
                        Problem.CARD_RULES_TOO_EARLY,
                        "The rules before begin on %s, and today is %s: let the new ones begin after that, and not before today."
                                .formatted(before.effectiveFrom(), today));
            }
        }
        apply(new CardRulesAdopted(
                command.rulesId(),
                command.division(),
                command.title(),
                before == null ? 1 : before.version() + 1,
                command.effectiveFrom(),
                command.rules()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(CardRulesAdopted event) {
        id = event.rulesId();
        newest = event;
    }
}
