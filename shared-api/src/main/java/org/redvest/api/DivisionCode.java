package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a division (GB/T 2260, and the statistical codes below it): 6 digits of the city or a district, 9 of a street,
 * 12 of a community. Which of them a city has is reference data, and not known here.
 *
 * @param value the digits
 */
public record DivisionCode(@JsonValue String value) {

    /** Digits of the longest code, a community's. */
    public static final int MOST = 12;

    private static final Pattern FORM = Pattern.compile("[0-9]{6}([0-9]{3}){0,2}");

    /** Takes none that is longer than any code, or that not every reader can hold. */
    public DivisionCode {
        Fit.require(value, MOST);
    }

    /**
     * The code that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION} where no division can have it
     */
    public static DivisionCode of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_DIVISION);
        }
        return new DivisionCode(given);
    }

    /** Reads a stored code, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DivisionCode stored(String value) {
        return new DivisionCode(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
