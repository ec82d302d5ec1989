package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A number or a code in a signed message between systems: of an account, of a transfer, of a reason. Nobody's name can be
 * written in it.
 *
 * @param value letters and digits of ASCII, in groups with hyphens between them
 */
public record ExchangeNumber(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 60;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    /** Takes none that not every reader can hold. */
    public ExchangeNumber {
        Fit.require(value, MOST);
    }

    /**
     * The number that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static ExchangeNumber of(String given) {
        if (given.length() > MOST || !FORM.matcher(given).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "A number or a code in a message has at most %d letters and digits, with hyphens between them: send it so."
                            .formatted(MOST));
        }
        return new ExchangeNumber(given);
    }

    /** Reads a stored number, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExchangeNumber stored(String value) {
        return new ExchangeNumber(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
