package org.redvest.command.honour.benefit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.VolunteerId;

/** What a volunteer used of benefits: the {@link BenefitDesk} counts those of all their numbers, and records under the one that goes on. */
final class BenefitUses {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BenefitUsesId id;

    private final Set<BenefitUseId> known = new HashSet<>();
    private final Map<BenefitId, List<Use>> uses = new HashMap<>();

    private record Use(VolunteerId volunteer, LocalDate day) {}

    BenefitUses() {
        // required by Axon
    }

    boolean knows(BenefitUseId use) {
        return known.contains(use);
    }

    /** The civil days on which a benefit was used by these numbers. */
    List<LocalDate> days(BenefitId benefit, Collection<VolunteerId> numbers) {
        return uses.getOrDefault(benefit, List.of()).stream()
                .filter(use -> numbers.contains(use.volunteer()))
                .map(Use::day)
                .toList();
    }

    void use(BenefitUsed use) {
        apply(use);
    }

    @EventSourcingHandler
    void evolve(BenefitUsed event) {
        id = event.usesId();
        known.add(event.useId());
        uses.computeIfAbsent(event.benefitId(), none -> new ArrayList<>())
                .add(new Use(event.volunteerId(), event.usedOn()));
    }
}
