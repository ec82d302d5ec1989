package org.redvest.command.city.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.city.policy.command.AdoptPolicy;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.policy.event.PolicyEvent;

/** All versions of one kind of policy, counted in the order of their adoption. */
final class PolicyBook {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Map<Text, Integer> versions = new HashMap<>();

    PolicyBook() {
        // required by Axon
    }

    /** Adopts a version and returns its number; the same adoption again returns the same number. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Integer decide(AdoptPolicy command, Policies policies) {
        Integer known = versions.get(command.adoptionId());
        if (known != null) {
            return known;
        }
        command.kind().requireAllowed(command.value());
        int version = versions.size() + 1;
        apply(new PolicyAdopted(
                command.kind(),
                version,
                command.adoptionId(),
                command.value(),
                command.effectiveFrom(),
                command.basis()));
        policies.forgetOnCommit(command.kind());
        return version;
    }

    @EventSourcingHandler
    void evolve(PolicyEvent event) {
        switch (event) {
            case PolicyAdopted adopted -> {
                id = adopted.kind().aggregateId();
                versions.put(adopted.adoptionId(), adopted.version());
            }
        }
    }
}
