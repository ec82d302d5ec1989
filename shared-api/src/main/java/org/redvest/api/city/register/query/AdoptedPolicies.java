package org.redvest.api.city.register.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redvest.api.city.policy.PolicyKind;

/**
 * Figures that were adopted.
 *
 * @param policies by kind, then by version
 */
public record AdoptedPolicies(List<Entry> policies) {

    /** The version of a figure that applies on a civil date; empty where none does yet. */
    public Optional<Entry> inForce(PolicyKind kind, LocalDate day) {
        return policies.stream()
                .filter(entry -> entry.kind() == kind && !entry.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Entry::effectiveFrom).thenComparingInt(Entry::version));
    }

    /**
     * One version of one figure.
     *
     * @param kind what it regulates
     * @param version counted in the order of adoption
     * @param value the figure, in the unit of its kind
     * @param effectiveFrom first civil date to which it applies, Asia/Shanghai
     * @param basis the decision it rests on
     * @param adoptedAt when it was recorded
     */
    public record Entry(
            PolicyKind kind, int version, int value, LocalDate effectiveFrom, String basis, Instant adoptedAt) {}
}
