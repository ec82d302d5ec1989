package org.redvest.api.reward.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.redvest.api.DivisionCode;
import org.redvest.api.Fit;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * What a time bank is called in messages between banks. A bank of RedVest has the code of its division (GB/T 2260), which no
 * other has in the whole country; another may have any, as {@code nanjing-jianye}.
 *
 * @param value small letters and digits, in groups with hyphens between them: it stands in addresses
 */
public record BankCode(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 40;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Takes none that not every reader can hold. */
    public BankCode {
        Fit.require(value, MOST);
    }

    /** What the bank of a division is called. */
    public static BankCode of(DivisionCode division) {
        return new BankCode(division.value());
    }

    /**
     * The code that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static BankCode of(String given) {
        if (given.length() > MOST || !FORM.matcher(given).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The code of a time bank has at most %d small letters and digits, with hyphens between them: send it so."
                            .formatted(MOST));
        }
        return new BankCode(given);
    }

    /** Reads a stored code, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BankCode stored(String value) {
        return new BankCode(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
