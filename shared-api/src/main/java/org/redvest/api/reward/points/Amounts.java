package org.redvest.api.reward.points;

import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Amounts of points and pieces: whole, above zero, and far from what an {@code int} can count. */
public final class Amounts {

    /** The largest amount. */
    public static final int MOST = 1_000_000;

    private Amounts() {}

    /** Whether this is an amount. */
    public static boolean isOne(long amount) {
        return amount > 0 && amount <= MOST;
    }

    /**
     * Checks an amount that a caller gave.
     *
     * @throws Refusal {@link Problem#AMOUNT_NOT_POSITIVE} or {@link Problem#AMOUNT_TOO_LARGE}
     */
    public static int require(int amount) {
        if (amount <= 0) {
            throw new Refusal(Problem.AMOUNT_NOT_POSITIVE);
        }
        if (amount > MOST) {
            throw new Refusal(Problem.AMOUNT_TOO_LARGE, "An amount is at most %d.".formatted(MOST));
        }
        return amount;
    }
}
