package org.redvest.api.city.station;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * When a station is open on each day, by the clocks in China.
 *
 * @param opens minutes after midnight
 * @param closes minutes after midnight, 1440 for its end; later than it opens
 */
public record OpeningHours(int opens, int closes) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** 08:30-20:30, 8:30~20:30, 08：30至20：30. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–—~至到]\\s*(\\d{1,2}):(\\d{2})");

    /**
     * Reads what a caller gave, as 08:30-20:30.
     *
     * @throws Refusal {@link Problem#TIME_INVALID}
     */
    public static OpeningHours of(String given) {
        Matcher read =
                FORM.matcher(Normalizer.normalize(given, Normalizer.Form.NFKC).strip());
        if (read.matches()) {
            int opens = minutes(read.group(1), read.group(2));
            int closes = minutes(read.group(3), read.group(4));
            if (opens >= 0 && opens < closes) {
                return new OpeningHours(opens, closes);
            }
        }
        throw new Refusal(
                Problem.TIME_INVALID,
                "Opening hours are two times of 24 hours on one day, as 08:30-20:30; the day ends at 24:00.");
    }

    /** Below zero where the clock shows no such time. */
    private static int minutes(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        int time = Integer.parseInt(hours) * HOUR + minute;
        return minute < HOUR && time <= DAY ? time : -1;
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / HOUR, minutes % HOUR);
    }

    /** As 08:30-20:30. */
    @Override
    public String toString() {
        return clock(opens) + "-" + clock(closes);
    }
}
