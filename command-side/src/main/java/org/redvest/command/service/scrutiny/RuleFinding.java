package org.redvest.command.service.scrutiny;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.command.DecideFinding;
import org.redvest.api.service.scrutiny.event.FindingDecided;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.platform.Hand;

/**
 * What people made of something that a rule found. It begins with the first decision: findings themselves follow from the log and
 * are nobody's decision.
 */
final class RuleFinding {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable FindingId id;

    private @Nullable FindingDecided last;

    RuleFinding() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(DecideFinding command, MetaData sender, ScrutinyRules rules, Certifiers certifiers) {
        rules.require(command.ruleId());
        List<ServiceRecordId> named =
                command.records().stream().map(DecideFinding.Named::recordId).toList();
        if (!FindingId.of(command.ruleId(), named).equals(command.findingId())) {
            throw new Refusal(Problem.FINDING_OF_OTHER_RECORDS);
        }
        FindingDecided decision =
                new FindingDecided(command.findingId(), command.ruleId(), named, command.verdict(), command.reason());
        if (decision.equals(last)) {
            return Effect.ALREADY_RECORDED;
        }
        Map<VolunteerId, Set<ServiceRecordId>> volunteers = command.records().stream()
                .collect(groupingBy(DecideFinding.Named::volunteerId, mapping(DecideFinding.Named::recordId, toSet())));
        volunteers.forEach(
                (volunteer, records) -> certifiers.require(volunteer, records).forEach(certified -> {
                    if (!Remit.in(command.division()).holds(certified.hours().division())) {
                        throw new Refusal(Problem.FINDING_LIES_ELSEWHERE);
                    }
                    if (Hand.of(sender).isOneWith(certified.by())) {
                        throw new Refusal(Problem.CHECKER_IS_PARTY);
                    }
                }));
        apply(decision);
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(FindingDecided decided) {
        id = decided.findingId();
        last = decided;
    }
}
