package org.redvest.api.open.simulation;

import java.util.Optional;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** A policy that is tried on what happened, as it would be adopted. Nothing is adopted by that. */
public sealed interface TriedPolicy permits TriedStarRules, TriedSchemeRules, TriedInsuranceTerms {

    /** Of which kind it is. */
    SimulationKind kind();

    /** What whoever may adopt it holds: they, and nobody else, may try it. */
    Power power();

    /** What in it cannot hold together, in words that say what to change; empty where it can. */
    Optional<String> contradiction();

    /**
     * Checks that each figure is within its bounds, as at an adoption.
     *
     * @throws Refusal the problem with which the adoption is refused
     */
    void requireWithinBounds();

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}, or the problem with which the adoption is refused
     */
    default void requireValid() {
        contradiction().ifPresent(said -> {
            throw new Refusal(Problem.POLICY_CONTRADICTORY, said);
        });
        requireWithinBounds();
    }
}
