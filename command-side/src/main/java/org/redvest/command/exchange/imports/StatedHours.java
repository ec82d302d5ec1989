package org.redvest.command.exchange.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Hours as another system states them in a row of its export.
 *
 * @param hours none below zero
 */
record StatedHours(BigDecimal hours) {

    private static final String COLUMN = "累计时长(小时)";

    /** A city's whole life would not fill seven digits of hours; a spreadsheet keeps fifteen digits. */
    private static final Pattern HOURS = Pattern.compile("-?(\\d{1,7}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,15})?");

    private static final BigDecimal MINUTES = new BigDecimal(60);

    /** Minutes of a tenth of an hour. */
    static final int TENTHS = 6;

    /**
     * Reads them: in digits, with a point before decimals, and thousands set off by commas or not.
     *
     * @throws Refusal {@link Problem#EXPORT_TIME_NEGATIVE}, {@link Problem#INVALID_FIELD}
     */
    static StatedHours of(Row row) {
        // a minus that is no hyphen is one all the same
        String given =
                Normalizer.normalize(row.needed(COLUMN), Normalizer.Form.NFKC).replace('\u2212', '-');
        if (!HOURS.matcher(given).matches()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s is hours in digits, as 12.5.".formatted(COLUMN));
        }
        BigDecimal hours = new BigDecimal(given.replace(",", ""));
        if (hours.signum() < 0) {
            throw new Refusal(Problem.EXPORT_TIME_NEGATIVE);
        }
        return new StatedHours(row.understood(COLUMN, hours));
    }

    /** In minutes, rounded to whole ones. */
    long minutes() {
        return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Whether they are no whole tenths of an hour. */
    boolean isFinerThanTenths() {
        return hours.stripTrailingZeros().scale() > 1;
    }
}
