package org.redvest.benchmarks.city;

import java.time.Duration;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.command.city.policy.Policies;

/** The dated figures under which all of the city happens: one version of each is in force through its years. */
record Figures(PolicyAdopted dailyCap, PolicyAdopted rate, PolicyAdopted step, Duration hold) {

    static Figures of(Policies policies) {
        PolicyAdopted dailyCap = steady(policies, PolicyKind.DAILY_CAP_MINUTES);
        if (dailyCap.value() < ServicePlan.MOST_MINUTES_A_DAY) {
            throw new IllegalStateException("The city needs days of %d minutes; %d count on one."
                    .formatted(ServicePlan.MOST_MINUTES_A_DAY, dailyCap.value()));
        }
        return new Figures(
                dailyCap,
                steady(policies, PolicyKind.POINTS_PER_HOUR),
                steady(policies, PolicyKind.POINTS_MINUTES_STEP),
                Duration.ofDays(
                        steady(policies, PolicyKind.REDEMPTION_HOLD_DAYS).value()));
    }

    private static PolicyAdopted steady(Policies policies, PolicyKind kind) {
        PolicyAdopted first = policies.inForce(kind, City.FIRST_DAY);
        if (!policies.inForce(kind, City.LAST_DAY.plusMonths(6)).equals(first)) {
            throw new IllegalStateException("The city needs one " + kind + " through all of its years.");
        }
        return first;
    }

    int points(long minutes) {
        return Math.toIntExact((minutes - minutes % step.value()) * rate.value() / 60);
    }
}
