package org.redvest.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** China's working days: the State Council moves weekends every year, so that only loaded years are known. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> loadedYears;

    /** The first day of the first loaded year. */
    private final LocalDate first;

    /** How many working days there are from the first day up to each and with it; those of a year that is not loaded are none. */
    private final int[] upTo;

    /** The working days of the loaded years. */
    public WorkingDays() {
        this.exceptions = ReferenceFile.read("working-days.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> LocalDate.parse(row.getField("date")), row -> "WORK".equals(row.getField("kind"))));
        this.loadedYears = exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
        this.first = LocalDate.of(Collections.min(loadedYears), Month.JANUARY, 1);
        this.upTo = first.datesUntil(LocalDate.of(Collections.max(loadedYears) + 1, Month.JANUARY, 1))
                .mapToInt(day -> loadedYears.contains(day.getYear()) && isOne(day) ? 1 : 0)
                .toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
    }

    /**
     * The last of so many working days after a date; empty where the calendar of a year on the way is not loaded,
     * because a guess would be worse.
     */
    public Optional<LocalDate> after(LocalDate date, int workingDays) {
        if (workingDays <= 0) {
            return Optional.of(date);
        }
        if (!loadedYears.contains(date.plusDays(1).getYear())) {
            return Optional.empty();
        }
        int wanted = countUpTo(date) + workingDays;
        // a day that is none has the count of the one before it: the first with a count is a working day
        int low = 0;
        int high = upTo.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == upTo.length) {
            return Optional.empty();
        }
        LocalDate day = first.plusDays(low);
        return areLoaded(date.plusDays(1), day) ? Optional.of(day) : Optional.empty();
    }

    /** Of a day that is loaded, or the last before one that is. */
    private int countUpTo(LocalDate day) {
        long index = ChronoUnit.DAYS.between(first, day);
        return index < 0 ? 0 : upTo[(int) index];
    }

    private boolean areLoaded(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear()).allMatch(loadedYears::contains);
    }

    private boolean isOne(LocalDate day) {
        return exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /**
     * Whether a date is a holiday of the State Council's calendar, which a plain weekend is not; empty where the calendar of
     * its year is not loaded.
     */
    public Optional<Boolean> isHoliday(LocalDate date) {
        return loadedYears.contains(date.getYear())
                ? Optional.of(!exceptions.getOrDefault(date, true))
                : Optional.empty();
    }

    /** The first year from that of a date on whose calendar is not loaded. */
    public int firstYearMissing(LocalDate from) {
        int year = from.getYear();
        while (loadedYears.contains(year)) {
            year++;
        }
        return year;
    }

    /**
     * How many working days lie after a date, up to another and with it; none where the other is not later. Empty where the
     * calendar of a year on the way is not loaded, as with {@link #after}.
     */
    public OptionalInt between(LocalDate date, LocalDate until) {
        if (!until.isAfter(date)) {
            return OptionalInt.of(0);
        }
        return areLoaded(date.plusDays(1), until)
                ? OptionalInt.of(countUpTo(until) - countUpTo(date))
                : OptionalInt.empty();
    }
}
