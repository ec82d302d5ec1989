package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The subject of a token: who signed in, as their issuer calls them (OpenID Connect Core 1.0, section 2).
 *
 * @param value 1 to {@link #MOST} code points
 */
public record Subject(@JsonValue String value) {

    /** Code points at most: OpenID Connect allows no issuer more than 255 ASCII characters. */
    public static final int MOST = 255;

    /** Takes none but a fit subject. */
    public Subject {
        Fit.require(value, MOST);
    }

    /** Whether this can be a subject: fit, not blank and not too long. */
    public static boolean isOne(String given) {
        return !given.isBlank() && Fit.isFit(given, MOST);
    }

    /**
     * The subject that a caller named.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where nobody can be called so
     */
    public static Subject of(String given) {
        if (!isOne(given)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The subject of a token has 1 to %d characters, none of them a control or an invisible one: send it as"
                                    .formatted(MOST)
                            + " the token has it.");
        }
        return new Subject(given);
    }

    /** Reads a stored subject, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Subject stored(String value) {
        return new Subject(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
