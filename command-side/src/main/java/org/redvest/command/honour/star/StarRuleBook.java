package org.redvest.command.honour.star;

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
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.command.AdoptStarRules;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.event.StarRulesEvent;
import org.redvest.api.id.StarRuleBookId;

/** All versions of a jurisdiction's rules of stars, counted in the order of their adoption. */
final class StarRuleBook {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable StarRuleBookId id;

    private final Map<Text, Integer> versions = new HashMap<>();

    StarRuleBook() {
        // required by Axon
    }

    /** Adopts a version and returns its number; the same adoption again returns the same number. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Integer decide(AdoptStarRules command) {
        Integer known = versions.get(command.adoptionId());
        if (known != null) {
            return known;
        }
        StarRules.requireJurisdiction(command.jurisdiction());
        command.rules().requireValid();
        int version = versions.size() + 1;
        apply(new StarRulesAdopted(
                command.jurisdiction(),
                version,
                command.adoptionId(),
                command.effectiveFrom(),
                command.rules(),
                command.basis()));
        return version;
    }

    @EventSourcingHandler
    void evolve(StarRulesEvent event) {
        switch (event) {
            case StarRulesAdopted adopted -> {
                id = StarRuleBookId.of(adopted.jurisdiction());
                versions.put(adopted.adoptionId(), adopted.version());
            }
        }
    }
}
