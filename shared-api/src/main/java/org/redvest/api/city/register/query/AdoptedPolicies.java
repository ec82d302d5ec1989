package org.redvest.api.city.register.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.city.policy.PolicyKind;

/**
 * Figures that were adopted.
 *
 * @param policies by kind, then by version
 */
public record AdoptedPolicies(List<Entry> policies) {

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
