package org.redvest.api.exchange.national;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.redvest.api.Fit;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Hours as another system writes them: a decimal number. In this ledger a service has whole minutes; they are rounded for each record
 * by itself ({@link HoursRounding}).
 *
 * @param value digits, and decimals behind a point: {@code 13.6}
 */
public record DecimalHours(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 12;

    /** Decimals at most. */
    public static final int MOST_DECIMALS = 4;

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private static final Pattern FORM = Pattern.compile("\\d{1,7}(\\.\\d{1,4})?");

    /** Takes none that not every reader can hold. */
    public DecimalHours {
        Fit.require(value, MOST);
    }

    /** Minutes as hours of so many decimals, to the nearest, up in the middle. */
    public static DecimalHours of(long minutes, int decimals) {
        return new DecimalHours(BigDecimal.valueOf(minutes)
                .divide(MINUTES, decimals, RoundingMode.HALF_UP)
                .toPlainString());
    }

    /**
     * The hours that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static DecimalHours of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "Hours are a decimal number with at most %d decimals behind a point: send them so."
                            .formatted(MOST_DECIMALS));
        }
        return new DecimalHours(given);
    }

    /** Reads what was stored, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DecimalHours stored(String value) {
        return new DecimalHours(Fit.mend(value, MOST));
    }

    @Override
    public String toString() {
        return value;
    }
}
