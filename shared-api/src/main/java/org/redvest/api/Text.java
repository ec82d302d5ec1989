package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text of a message, in somebody's words: one that every reader can hold and show ({@link Fit}). Whether it may be empty
 * is the matter of the field.
 *
 * @param value at most {@link #MOST} code points
 */
public record Text(@JsonValue String value) {

    /** Code points at most, as many as the longest field of the API takes. */
    public static final int MOST = 500;

    /** Nothing said. */
    public static final Text EMPTY = new Text("");

    /** Takes none but a fit text. */
    public Text {
        Fit.require(value, MOST);
    }

    /**
     * The text that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where it is not fit, or too long
     */
    public static Text of(String given) {
        if (!Fit.isFit(given, MOST)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "A text has at most %d characters, without line breaks, control characters, invisible characters and"
                                    .formatted(MOST)
                            + " halves of characters: send it without them.");
        }
        return new Text(given);
    }

    /** Reads a stored text, mended where it is not fit: a log that holds odd texts is read by everybody. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Text stored(String value) {
        return new Text(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
