package org.redvest.api.open.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy that is tried on what happened, and how far that is.
 *
 * @param simulationId its number
 * @param kind of the policy
 * @param stars the rules of stars that are tried; null where another kind is
 * @param points the rules of a points scheme that are tried; null where another kind is
 * @param insurance the terms of an insurer that are tried; null where another kind is
 * @param state whether facts are still being read
 * @param position of the log up to which what happened is known to it
 * @param read facts that were read
 * @param of facts that there are to read
 * @param totals what it has come to; while it runs, so far
 * @param begunAt when it began
 * @param endedAt when it ended, or was found dead; null while it runs
 * @param number by which lists go on
 */
public record SimulationView(
        UUID simulationId,
        SimulationKind kind,
        @Nullable TriedStarRules stars,
        @Nullable TriedSchemeRules points,
        @Nullable TriedInsuranceTerms insurance,
        SimulationState state,
        long position,
        long read,
        long of,
        Totals totals,
        Instant begunAt,
        @Nullable Instant endedAt,
        long number) {

    /** What is tried. */
    public TriedPolicy policy() {
        return Stream.<@Nullable TriedPolicy>of(stars, points, insurance)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a policy would come to, beside what holds. What is added up, the kind says: levels, points, enquiries that are covered.
     *
     * @param better how many would gain: persons, of terms enquiries
     * @param worse who would lose
     * @param same for whom nothing would change
     * @param before sum of what they have by what holds
     * @param after sum of what they would have
     * @param groups the same in parts
     * @param ages of terms what ages come to beside it, once all is read; everything else is as if they covered any age
     */
    public record Totals(
            long better,
            long worse,
            long same,
            long before,
            long after,
            List<Group> groups,
            @Nullable Ages ages) {

        /** Of nobody. */
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0, List.of(), null);
    }

    /**
     * What ages come to: of whom an age is, nobody is told (ADR 60), so that it is counted, and named with nobody. Of fewer than
     * {@link #FEWEST}, or of none, nothing is said: null.
     *
     * @param better enquiries that would be covered because of an age that is not covered by what holds
     * @param worse enquiries that would be covered at any other age, and are at this one by what holds
     * @param notKnown enquiries with which no age was noted, while either terms ask for it: nothing is decided of them
     */
    public record Ages(
            @Nullable Long better,
            @Nullable Long worse,
            @Nullable Long notKnown) {

        /** How many there have to be for their number to be told. */
        public static final long FEWEST = 5;

        /** A number as it may be told. */
        public static @Nullable Long orFew(long number) {
            return number < FEWEST ? null : number;
        }
    }

    /**
     * A part of the totals.
     *
     * @param name of what: a level, a year
     * @param before what it is by what holds
     * @param after what it would be
     */
    public record Group(String name, long before, long after) {}
}
