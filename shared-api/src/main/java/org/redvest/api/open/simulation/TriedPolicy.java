package org.redvest.api.open.simulation;

import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** A policy that is tried on what happened, as it would be adopted. Nothing is adopted by that. */
public sealed interface TriedPolicy permits TriedStarRules, TriedSchemeRules, TriedInsuranceTerms {

    /** Of which kind it is. */
    SimulationKind kind();

    /** What whoever may adopt it holds: they, and nobody else, may try it. */
    Power power();

    /**
     * Checks what a caller gave, by what the adoption checks.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}, or the problem with which the adoption is refused
     */
    void requireValid();
}
