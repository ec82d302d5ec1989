package org.redvest.command.service.series;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * On which civil days something comes again: a rule of RFC 5545, and the first day. Days only; at what time of the day, the
 * series says.
 *
 * <p>RFC 5545 leaves open what happens where the first date does not fit the rule. Here it is moved to the first day that
 * fits, and intervals are counted from that one: every second Monday from a Tuesday on begins on the next Monday.
 */
public final class Recurrence {

    /** Days that a window has at the most, and within which a rule makes its first day, or is none. */
    public static final int MOST_DAYS = 400;

    private static final int MOST_CHARACTERS = 200;

    private static final String PREFIX = "RRULE:";

    private static final Set<String> FINER_PARTS = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> FINER_FREQUENCIES = Set.of("HOURLY", "MINUTELY", "SECONDLY");

    /** What a rule is made of, in the order of its normal form, and which values each part takes. */
    private enum Part {
        FREQ("DAILY|WEEKLY|MONTHLY|YEARLY"),
        INTERVAL("[1-9]\\d{0,2}"),
        COUNT("[1-9]\\d{0,3}"),
        UNTIL("\\d{8}"),
        BYMONTH(many("0?[1-9]|1[0-2]")),
        BYMONTHDAY(many("[+-]?(?:0?[1-9]|[12]\\d|3[01])")),
        BYDAY(many("(?:[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)")),
        BYSETPOS(many("[+-]?(?:0{0,2}[1-9]|0?[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])")),
        WKST("MO|TU|WE|TH|FR|SA|SU");

        private final Pattern values;

        Part(String values) {
            this.values = Pattern.compile(values);
        }

        private static String many(String one) {
            return "(?:%1$s)(?:,(?:%1$s))*".formatted(one);
        }
    }

    /** A day of the week as a rule calls it, as an office does, and as Java does. */
    private enum Weekday {
        MO('一', DayOfWeek.MONDAY),
        TU('二', DayOfWeek.TUESDAY),
        WE('三', DayOfWeek.WEDNESDAY),
        TH('四', DayOfWeek.THURSDAY),
        FR('五', DayOfWeek.FRIDAY),
        SA('六', DayOfWeek.SATURDAY),
        SU('日', DayOfWeek.SUNDAY);

        private final char word;
        private final DayOfWeek day;

        Weekday(char word, DayOfWeek day) {
            this.word = word;
            this.day = day;
        }

        static Weekday of(LocalDate date) {
            return Arrays.stream(values())
                    .filter(one -> one.day == date.getDayOfWeek())
                    .findFirst()
                    .orElseThrow();
        }

        static Weekday inWords(int word) {
            return Arrays.stream(values())
                    .filter(one -> one.word == word)
                    .findFirst()
                    .orElseThrow(Recurrence::notInWords);
        }
    }

    /**
     * A weekday in a rule.
     *
     * @param nth which one of a month or a year, from its end where it is negative; 0 for each
     */
    private record ByDay(int nth, Weekday weekday) {

        static ByDay of(String given) {
            int at = given.length() - 2;
            return new ByDay(
                    at == 0 ? 0 : Integer.parseInt(given.substring(0, at)), Weekday.valueOf(given.substring(at)));
        }

        @Override
        public String toString() {
            return nth == 0 ? weekday.name() : nth + weekday.name();
        }
    }

    /** How often, in an office's words, and what a weekday is then called in a rule. */
    private enum Every {
        DAY("每天", "FREQ=DAILY", ""),
        WEEK("每周", "FREQ=WEEKLY", ""),
        FORTNIGHT("每两周", "FREQ=WEEKLY;INTERVAL=2", ""),
        /** On the first such weekday of a month. */
        MONTH("每月", "FREQ=MONTHLY", "1");

        private final String words;
        private final String rule;
        private final String nth;

        Every(String words, String rule, String nth) {
            this.words = words;
            this.rule = rule;
            this.nth = nth;
        }
    }

    private static final Pattern BESIDE_WEEKDAYS = Pattern.compile("星期|礼拜|周|[、，,；;\\s\u3000]");

    private final Text rule;
    private final LocalDate first;
    private final @Nullable LocalDate last;
    private final Set<Integer> months;
    private final Recur<LocalDate> days;

    private Recurrence(Map<Part, String> parts, LocalDate from) {
        this.rule = new Text(text(parts, EnumSet.allOf(Part.class)));
        this.months = numbers(parts.getOrDefault(Part.BYMONTH, "")).boxed().collect(Collectors.toSet());
        this.days = new Recur<>(text(parts, read(parts)));
        EnumSet<Part> withoutInterval = read(parts);
        withoutInterval.remove(Part.INTERVAL);
        this.first = between(
                        new Recur<>(text(parts, withoutInterval)), months, from, from, from.plusDays(MOST_DAYS - 1))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.RULE_MAKES_NO_OCCURRENCE));
        this.last = last(parts, days, months, first);
        if (last != null && last.isBefore(first)) {
            throw new Refusal(Problem.RULE_MAKES_NO_OCCURRENCE);
        }
    }

    /**
     * Reads a rule.
     *
     * @param rule as RFC 5545 writes it, with or without {@code RRULE:}
     * @param from the civil day from which on it counts, Asia/Shanghai
     * @throws Refusal {@link Problem#RULE_INVALID}, {@link Problem#RULE_TOO_FINE},
     *     {@link Problem#RULE_MAKES_NO_OCCURRENCE}
     */
    public static Recurrence of(String rule, LocalDate from) {
        Map<Part, String> parts = parts(rule);
        requireMeaning(parts);
        complete(parts, from);
        return new Recurrence(parts, from);
    }

    /**
     * Reads an office's words.
     *
     * @param every 每天, 每周, 每两周 or 每月, which is on the first such weekday of a month
     * @param weekdays 六, 星期六, 周一、周四, 一、四; empty for every day
     * @param from the civil day from which on it counts, Asia/Shanghai
     * @param until the last civil day on which it may come; null where it has no end
     * @throws Refusal as {@link #of}
     */
    public static Recurrence inWords(String every, String weekdays, LocalDate from, @Nullable LocalDate until) {
        Every often = Arrays.stream(Every.values())
                .filter(one -> one.words.equals(every.strip()))
                .findFirst()
                .orElseThrow(Recurrence::notInWords);
        String days = BESIDE_WEEKDAYS.matcher(weekdays).replaceAll("").replace('天', '日');
        if (days.isEmpty() != (often == Every.DAY)) {
            throw notInWords();
        }
        String byDay =
                days.chars().mapToObj(day -> often.nth + Weekday.inWords(day)).collect(Collectors.joining(","));
        return of(
                often.rule
                        + (byDay.isEmpty() ? "" : ";BYDAY=" + byDay)
                        + (until == null ? "" : ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until)),
                from);
    }

    private static Refusal notInWords() {
        return invalid("How often is 每天, 每周, 每两周 or 每月; the weekdays are as 星期六 or 一、四, and none for 每天.");
    }

    private static Refusal invalid(String why) {
        return new Refusal(Problem.RULE_INVALID, why);
    }

    /** The parts of a rule in their normal form; each is there once, and nothing else is. */
    private static Map<Part, String> parts(String rule) {
        String given = rule.strip().toUpperCase(Locale.ROOT);
        if (given.length() > MOST_CHARACTERS) {
            throw invalid("A rule has at most %d characters.".formatted(MOST_CHARACTERS));
        }
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (String part : (given.startsWith(PREFIX) ? given.substring(PREFIX.length()) : given).split(";", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            String value = part.substring(sign + 1);
            if (FINER_PARTS.contains(name) || (name.equals(Part.FREQ.name()) && FINER_FREQUENCIES.contains(value))) {
                throw new Refusal(Problem.RULE_TOO_FINE);
            }
            Part known = Arrays.stream(Part.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Problem.RULE_INVALID));
            if (!known.values.matcher(value).matches()) {
                throw invalid("The rule's %s has a value that it does not take.".formatted(known));
            }
            if (parts.put(known, normal(known, value)) != null) {
                throw invalid("The rule has %s more than once.".formatted(known));
            }
        }
        return parts;
    }

    private static String normal(Part part, String value) {
        return switch (part) {
            case FREQ, UNTIL, WKST, INTERVAL, COUNT -> value;
            case BYMONTH, BYMONTHDAY, BYSETPOS ->
                numbers(value).mapToObj(Integer::toString).collect(Collectors.joining(","));
            case BYDAY ->
                Arrays.stream(value.split(",", -1))
                        .map(ByDay::of)
                        .distinct()
                        .sorted(Comparator.comparing(ByDay::weekday).thenComparingInt(ByDay::nth))
                        .map(ByDay::toString)
                        .collect(Collectors.joining(","));
        };
    }

    private static IntStream numbers(String list) {
        return list.isEmpty()
                ? IntStream.empty()
                : Arrays.stream(list.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .distinct()
                        .sorted();
    }

    /** What the parts of a rule ask of each other (RFC 5545, 3.3.10). */
    private static void requireMeaning(Map<Part, String> parts) {
        String frequency = parts.get(Part.FREQ);
        if (frequency == null) {
            throw invalid("The rule has no FREQ.");
        }
        if (parts.containsKey(Part.COUNT) && parts.containsKey(Part.UNTIL)) {
            throw invalid("A rule ends by COUNT or by UNTIL, not by both.");
        }
        boolean weekly = frequency.equals("WEEKLY");
        boolean monthDays = parts.containsKey(Part.BYMONTHDAY);
        if (weekly && monthDays) {
            throw invalid("A week has no BYMONTHDAY.");
        }
        boolean numbered = parts.getOrDefault(Part.BYDAY, "").chars().anyMatch(Character::isDigit);
        if (numbered && (weekly || frequency.equals("DAILY") || monthDays)) {
            throw invalid("Weekdays have numbers in a month or a year, and not beside BYMONTHDAY.");
        }
        if (parts.containsKey(Part.BYSETPOS)) {
            if (!monthDays && !parts.containsKey(Part.BYDAY)) {
                throw invalid("BYSETPOS chooses among days: give BYDAY or BYMONTHDAY.");
            }
            if (weekly && parts.containsKey(Part.BYMONTH)) {
                throw invalid("BYSETPOS of a week and BYMONTH do not go together.");
            }
        }
    }

    /** Writes down what a rule takes from its first date, so that it says the same wherever it is read. */
    private static void complete(Map<Part, String> parts, LocalDate from) {
        parts.remove(Part.INTERVAL, "1");
        parts.putIfAbsent(Part.WKST, Weekday.MO.name());
        boolean weekdays = parts.containsKey(Part.BYDAY);
        boolean monthDays = parts.containsKey(Part.BYMONTHDAY);
        switch (parts.getOrDefault(Part.FREQ, "")) {
            case "WEEKLY" -> parts.putIfAbsent(Part.BYDAY, Weekday.of(from).name());
            case "MONTHLY" -> {
                if (!weekdays && !monthDays) {
                    parts.put(Part.BYMONTHDAY, String.valueOf(from.getDayOfMonth()));
                }
            }
            case "YEARLY" -> {
                if (monthDays) {
                    parts.putIfAbsent(Part.BYMONTH, "1,2,3,4,5,6,7,8,9,10,11,12");
                } else if (!weekdays) {
                    parts.putIfAbsent(Part.BYMONTH, String.valueOf(from.getMonthValue()));
                    parts.put(Part.BYMONTHDAY, String.valueOf(from.getDayOfMonth()));
                }
            }
            default -> {
                // every day, or as many of them as the other parts leave
            }
        }
    }

    private static String text(Map<Part, String> parts, Set<Part> wanted) {
        return parts.entrySet().stream()
                .filter(part -> wanted.contains(part.getKey()))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /**
     * The parts that the library reads. The end is reckoned here: by date it is a comparison, and by count the library would
     * begin at the first day for every window. Of a week's days it takes those of the month in which the first of them lies;
     * so of weeks the months are chosen here as well.
     */
    private static EnumSet<Part> read(Map<Part, String> parts) {
        EnumSet<Part> read = EnumSet.complementOf(EnumSet.of(Part.COUNT, Part.UNTIL));
        if ("WEEKLY".equals(parts.get(Part.FREQ))) {
            read.remove(Part.BYMONTH);
        }
        return read;
    }

    private static Stream<LocalDate> between(
            Recur<LocalDate> days, Set<Integer> months, LocalDate first, LocalDate start, LocalDate end) {
        // whether the library's end belongs to the window, its versions do not agree
        return days.getDates(first, start, end.plusDays(1)).stream()
                .filter(day -> !day.isBefore(start) && !day.isAfter(end))
                .filter(day -> months.isEmpty() || months.contains(day.getMonthValue()))
                .distinct();
    }

    private static @Nullable LocalDate last(
            Map<Part, String> parts, Recur<LocalDate> days, Set<Integer> months, LocalDate first) {
        String until = parts.get(Part.UNTIL);
        if (until != null) {
            return date(until);
        }
        String count = parts.get(Part.COUNT);
        if (count == null) {
            return null;
        }
        long left = Integer.parseInt(count);
        // what is still to come when the calendar ends does not come
        for (LocalDate start = first; CivilTime.isOnCalendar(start); start = start.plusDays(MOST_DAYS)) {
            List<LocalDate> made = between(days, months, first, start, start.plusDays(MOST_DAYS - 1))
                    .toList();
            if (made.size() >= left) {
                return made.get(Math.toIntExact(left - 1));
            }
            left -= made.size();
        }
        return null;
    }

    private static LocalDate date(String basic) {
        try {
            LocalDate date = LocalDate.parse(basic, DateTimeFormatter.BASIC_ISO_DATE);
            if (CivilTime.isOnCalendar(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw invalid("UNTIL is the last day, as 20261231.");
    }

    /** The rule in its normal form (RFC 5545), which is read as the same whatever stood for it. */
    public Text rule() {
        return rule;
    }

    /** The first day on which it comes. */
    public LocalDate first() {
        return first;
    }

    /** The day after which it does not come; empty where it has no end. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Requires a window that can be asked for at once.
     *
     * @param from first day of the window
     * @param untilExclusive first day after it
     * @throws Refusal {@link Problem#WINDOW_REVERSED}, {@link Problem#WINDOW_TOO_LONG}
     */
    static void requireWindow(LocalDate from, LocalDate untilExclusive) {
        if (untilExclusive.isBefore(from)) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        if (ChronoUnit.DAYS.between(from, untilExclusive) > MOST_DAYS) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
    }

    /**
     * The civil days in a window on which it comes, in their order.
     *
     * @param from first day of the window
     * @param untilExclusive first day after it, at most {@link #MOST_DAYS} later
     * @throws Refusal {@link Problem#WINDOW_REVERSED}, {@link Problem#WINDOW_TOO_LONG}
     */
    public List<LocalDate> dates(LocalDate from, LocalDate untilExclusive) {
        requireWindow(from, untilExclusive);
        LocalDate start = from.isBefore(first) ? first : from;
        LocalDate lastOfWindow = untilExclusive.minusDays(1);
        LocalDate end = last != null && last.isBefore(lastOfWindow) ? last : lastOfWindow;
        return end.isBefore(start)
                ? List.of()
                : between(days, months, first, start, end).toList();
    }

    @Override
    public String toString() {
        return rule + " from " + first;
    }
}
