package org.redvest.command.exchange.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Dates and times as spreadsheets and people write them. Where there are two readings, neither is taken. */
final class CellTimes {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s']+");

    /** What a database or a spreadsheet puts behind a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?$");

    /** 2022-3-5, 2022/03/05, 2022.3.5. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");

    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** From 1927 to 2173: a number of four digits is a year at least as likely. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** 03/05/2022, 3-5-22, 22.3.5. */
    private static final Pattern TWO_READINGS =
            Pattern.compile("(0?[1-9]|1[0-2])[-/.](0?[1-9]|1[0-2])[-/.]\\d{4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{1,2}");

    private static final Pattern CLOCK = Pattern.compile(
            "(?<before>上午|下午)?(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2}))?|时(?<minutes>\\d{2})分)(?<after>AM|PM)?");

    private static final Pattern PART_OF_A_DAY = Pattern.compile("0?\\.\\d{1,20}");
    private static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final int NOON = 12;
    private static final Set<String> AFTERNOON = Set.of("下午", "PM");

    private CellTimes() {}

    static LocalDate date(String column, String text, SerialDates serials) {
        String ordinary = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String date =
                BLANKS.matcher(MIDNIGHT.matcher(ordinary).replaceFirst("")).replaceAll("");
        if (TWO_READINGS.matcher(date).matches()) {
            throw new Refusal(
                    Problem.DATE_AMBIGUOUS,
                    "The date in the column %s can be read in more than one way: write year, month, day, as 2022-03-05."
                            .formatted(column));
        }
        return read(date, serials)
                .filter(CivilTime::isOnCalendar)
                .orElseThrow(() ->
                        new Refusal(Problem.TIME_INVALID, "The column %s is not a date YYYY-MM-DD.".formatted(column)));
    }

    private static Optional<LocalDate> read(String date, SerialDates serials) {
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        for (Pattern form : new Pattern[] {CHINESE, COMPACT}) {
            Matcher matcher = form.matcher(date);
            if (matcher.matches()) {
                return date(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        return SERIAL.matcher(date).matches() ? serials.date(Long.parseLong(date)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Duration time(String column, String text) {
        String time = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Duration read = null;
        Matcher clock = CLOCK.matcher(time);
        if (clock.matches()) {
            read = clock(clock);
        } else if (PART_OF_A_DAY.matcher(time).matches()) {
            read = Duration.ofSeconds(new BigDecimal(time)
                    .multiply(SECONDS_OF_A_DAY)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        }
        if (read == null) {
            throw new Refusal(Problem.TIME_INVALID, "The column %s is not a time HH:MM of 24 hours.".formatted(column));
        }
        return read;
    }

    /** A time as it would be typed: 09:00, and 09:00:30 where it has seconds. */
    static String written(Duration time) {
        String minutes = "%02d:%02d".formatted(time.toHours(), time.toMinutesPart());
        return time.toSecondsPart() == 0 ? minutes : minutes + ":%02d".formatted(time.toSecondsPart());
    }

    /** Null where there is no such time, or it can be read in two ways. */
    private static @Nullable Duration clock(Matcher clock) {
        int hour = Integer.parseInt(clock.group("hour"));
        int minute = Integer.parseInt(clock.group(clock.group("minutes") == null ? "minute" : "minutes"));
        int second = clock.group("second") == null ? 0 : Integer.parseInt(clock.group("second"));
        String before = clock.group("before");
        String after = clock.group("after");
        if (before != null && after != null) {
            return null;
        }
        String half = before == null ? after : before;
        if (half != null) {
            boolean afternoon = AFTERNOON.contains(half);
            // people say 上午12:00 of noon, and Excel of midnight
            if (hour == 0 ? afternoon : hour >= NOON && !afternoon) {
                return null;
            }
            hour += afternoon && hour < NOON ? NOON : 0;
        }
        Duration time = Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second);
        boolean shown = minute < 60 && second < 60 && time.compareTo(Duration.ofDays(1)) <= 0;
        return shown ? time : null;
    }
}
