package org.redvest.api.service.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * What an address of a calendar holds, and whoever reads the calendar must know. It stands in no event and no table, and never
 * in a message: they hold its SHA-256.
 *
 * @param value 26 characters of five bits each, digits and letters that are not taken for each other (Crockford)
 */
public record CalendarSecret(String value) {

    /** Characters: with 130 bits, nobody guesses one. */
    public static final int LENGTH = 26;

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    /**
     * Reads what a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALENDAR} where no calendar can be read by it
     */
    public static CalendarSecret of(String given) {
        String normalised = given.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(normalised).matches()) {
            throw new Refusal(Problem.UNKNOWN_CALENDAR);
        }
        return new CalendarSecret(normalised);
    }

    /** Its SHA-256, in hexadecimal digits: enough, because it is no word that somebody chose. */
    public Text sha256() {
        try {
            return new Text(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "a calendar's secret";
    }
}
