package org.redvest.api.reward.scheme;

import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Bounds of the figures of a scheme's rules. */
final class Figures {

    /** Points at most that an hour or a piece gives. */
    static final int MOST_POINTS = 10_000;

    private Figures() {}

    static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refusal(
                    Problem.SCHEME_RULES_INVALID, "%s is a whole number from %d to %d.".formatted(name, least, most));
        }
    }
}
