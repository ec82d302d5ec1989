package org.redvest.command.honour.star;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.command.honour.star.StarFacts.Held;
import org.redvest.command.honour.star.StarFacts.Open;

/**
 * The stars of one person, who may have several numbers by a merge: the highest of all counts, and each stays with the number to
 * which it was granted, so that taking the merge back gives every star back.
 *
 * @param numbers those of the number that goes on first
 */
record PersonsStars(List<StarFacts> numbers) {

    /** The highest level that they hold; 0 for none. */
    int highest() {
        return numbers.stream()
                .map(StarFacts::highest)
                .filter(Objects::nonNull)
                .mapToInt(star -> star.grant().level())
                .max()
                .orElse(0);
    }

    /** The open application for a level. */
    Optional<Open> open(int level) {
        return numbers.stream()
                .map(StarFacts::open)
                .filter(Objects::nonNull)
                .filter(open -> open.applied().level() == level)
                .findFirst();
    }

    /**
     * As {@link #open}.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STAR_APPLICATION}
     */
    Open requireOpen(int level) {
        return open(level).orElseThrow(() -> new Refusal(Problem.UNKNOWN_STAR_APPLICATION));
    }

    /** Whether an application is open, for whichever level. */
    boolean isAnyOpen() {
        return numbers.stream().anyMatch(stars -> stars.open() != null);
    }

    /** A star of a level that they hold. */
    Optional<Held> held(int level) {
        return numbers.stream()
                .map(stars -> stars.held().get(level))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The star of a level that is under review.
     *
     * @throws Refusal {@link Problem#STAR_NOT_UNDER_REVIEW}
     */
    Held requireUnderReview(int level) {
        return numbers.stream()
                .filter(stars -> stars.underReview() == level)
                .map(stars -> stars.held().get(level))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.STAR_NOT_UNDER_REVIEW));
    }
}
