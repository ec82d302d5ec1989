package org.redvest.command.reward.scheme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Schemes;
import org.redvest.api.reward.scheme.command.AdoptSchemeRules;
import org.redvest.api.reward.scheme.command.OpenScheme;
import org.redvest.api.reward.scheme.event.SchemeEvent;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;

/** All points schemes of a city and the versions of their rules, in one stream: which of them credits a service reads across them. */
final class SchemeBook {

    /**
     * When every process knows of rules: what was certified before credits as it did before, whenever that is told of again.
     */
    private static final Duration UNTIL_KNOWN = PointsSchemes.REMEMBERED.multipliedBy(2);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Map<SchemeId, Map<Text, Integer>> versions = new HashMap<>();

    SchemeBook() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenScheme command, PointsSchemes schemes) {
        if (versions.containsKey(command.schemeId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new SchemeOpened(command.schemeId(), command.name(), command.division()));
        schemes.forgetOnCommit();
        return Effect.RECORDED;
    }

    /** Adopts a version and returns its number; the same adoption again returns the same number. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Integer decide(AdoptSchemeRules command, PointsSchemes schemes, Clock clock) {
        if (command.schemeId().isCitys()) {
            throw new Refusal(Problem.SCHEME_FOLLOWS_POLICIES);
        }
        Map<Text, Integer> before = versions.get(command.schemeId());
        if (before == null) {
            throw new Refusal(Problem.UNKNOWN_SCHEME);
        }
        Integer known = before.get(command.adoptionId());
        if (known != null) {
            return known;
        }
        command.rules().requireValid();
        Instant now = clock.instant();
        if (!before.isEmpty() && !command.effectiveFrom().isAfter(CivilTime.dateOf(now))) {
            throw new Refusal(Problem.SCHEME_RULES_TOO_EARLY);
        }
        int version = before.size() + 1;
        apply(new SchemeRulesAdopted(
                command.schemeId(),
                version,
                command.adoptionId(),
                command.effectiveFrom(),
                now.plus(UNTIL_KNOWN),
                command.rules(),
                command.basis()));
        schemes.forgetOnCommit();
        return version;
    }

    @EventSourcingHandler
    void evolve(SchemeEvent event) {
        id = Schemes.STREAM;
        switch (event) {
            case SchemeOpened opened -> versions.put(opened.schemeId(), new HashMap<>());
            case SchemeRulesAdopted adopted ->
                versions.computeIfAbsent(adopted.schemeId(), none -> new HashMap<>())
                        .put(adopted.adoptionId(), adopted.version());
        }
    }
}
