package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a time bank or another system is called in signed messages. Who runs RedVest has the code of their division (GB/T 2260),
 * which no other has in the whole country; another may have any, as {@code nanjing-jianye}.
 *
 * @param value small letters and digits, in groups with hyphens between them: it stands in addresses
 */
public record PartnerCode(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 40;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Takes none that not every reader can hold. */
    public PartnerCode {
        Fit.require(value, MOST);
    }

    /** What the bank or the ledger of a division is called. */
    public static PartnerCode of(DivisionCode division) {
        return new PartnerCode(division.value());
    }

    /**
     * The code that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static PartnerCode of(String given) {
        if (given.length() > MOST || !FORM.matcher(given).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The code of a partner has at most %d small letters and digits, with hyphens between them: send it so."
                            .formatted(MOST));
        }
        return new PartnerCode(given);
    }

    /** Reads a stored code, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartnerCode stored(String value) {
        return new PartnerCode(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
