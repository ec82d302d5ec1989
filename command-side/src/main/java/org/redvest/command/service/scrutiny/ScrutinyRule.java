package org.redvest.command.service.scrutiny;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.command.AdoptScrutinyRule;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOff;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOn;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleEvent;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOff;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOn;

/** A rule over the log: adopted once, with figures that never change, and switched on and off from days on. */
final class ScrutinyRule {

    @AggregateIdentifier
    private @Nullable ScrutinyRuleId id;

    /** The first day of the last time that it was on; null where it never was. */
    private @Nullable LocalDate on;

    /** The first day after that; null while it is on. */
    private @Nullable LocalDate off;

    ScrutinyRule() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AdoptScrutinyRule command) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ScrutinyRuleAdopted(command.ruleId(), command.terms()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(SwitchScrutinyRuleOn command) {
        if (on != null && off == null) {
            if (on.equals(command.from())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.SCRUTINY_RULE_ON);
        }
        if (off != null && command.from().isBefore(off)) {
            throw new Refusal(
                    Problem.PERIOD_REVERSED,
                    "The rule was on until %s: switch it on from that day on, or a later one.".formatted(off));
        }
        apply(new ScrutinyRuleSwitchedOn(command.ruleId(), command.from()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(SwitchScrutinyRuleOff command) {
        if (on == null || off != null) {
            return Effect.ALREADY_RECORDED;
        }
        if (!command.from().isAfter(on)) {
            throw new Refusal(
                    Problem.PERIOD_REVERSED,
                    "The rule is on since %s: switch it off from a later day on.".formatted(on));
        }
        apply(new ScrutinyRuleSwitchedOff(command.ruleId(), command.from()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(ScrutinyRuleEvent event) {
        switch (event) {
            case ScrutinyRuleAdopted adopted -> id = adopted.ruleId();
            case ScrutinyRuleSwitchedOn switched -> {
                on = switched.from();
                off = null;
            }
            case ScrutinyRuleSwitchedOff switched -> off = switched.from();
        }
    }
}
