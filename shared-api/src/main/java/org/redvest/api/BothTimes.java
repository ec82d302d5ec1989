package org.redvest.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The two instants that a state is asked for: what held in the world by one, as far as it had been recorded by the other. For one pair the
 * answer is one, whenever it is asked for.
 *
 * @param validAt by when it held
 * @param knownAt by when it had been recorded; never earlier, because nobody knows what a later day brings
 */
public record BothTimes(Instant validAt, Instant knownAt) {

    /** Takes none but a pair that makes sense. */
    public BothTimes {
        if (knownAt.isBefore(validAt)) {
            throw new Refusal(Problem.KNOWN_BEFORE_VALID);
        }
    }

    /**
     * What a caller asks for, to the microsecond that the stores keep.
     *
     * @param validAt null for the same instant as knownAt
     * @param knownAt null for now
     * @throws Refusal {@link Problem#INSTANT_IN_FUTURE}, {@link Problem#KNOWN_BEFORE_VALID}
     */
    public static BothTimes of(@Nullable Instant validAt, @Nullable Instant knownAt, Instant now) {
        Instant known = (knownAt == null ? now : knownAt).truncatedTo(ChronoUnit.MICROS);
        Instant valid = (validAt == null ? known : validAt).truncatedTo(ChronoUnit.MICROS);
        if (known.isAfter(now) || valid.isAfter(now)) {
            throw new Refusal(Problem.INSTANT_IN_FUTURE);
        }
        return new BothTimes(valid, known);
    }

    /**
     * When it was learnt what happened at the first instant, such as an accident, to the microsecond.
     *
     * @param learnedAt null for at once
     * @throws Refusal {@link Problem#INSTANT_IN_FUTURE}, {@link Problem#LEARNED_BEFORE_ACCIDENT}
     */
    public Instant learned(@Nullable Instant learnedAt, Instant now) {
        Instant learned = (learnedAt == null ? validAt : learnedAt).truncatedTo(ChronoUnit.MICROS);
        if (learned.isAfter(now)) {
            throw new Refusal(Problem.INSTANT_IN_FUTURE);
        }
        if (learned.isBefore(validAt)) {
            throw new Refusal(Problem.LEARNED_BEFORE_ACCIDENT);
        }
        return learned;
    }
}
