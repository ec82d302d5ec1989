package org.redvest.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** China's working days: the State Council moves weekends every year, so that only loaded years are known. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> loadedYears;

    /** The working days of the loaded years. */
    public WorkingDays() {
        this.exceptions = ReferenceFile.read("working-days.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> LocalDate.parse(row.getField("date")), row -> "WORK".equals(row.getField("kind"))));
        this.loadedYears = exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The last of so many working days after a date; empty where the calendar of a year on the way is not loaded,
     * because a guess would be worse.
     */
    public Optional<LocalDate> after(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (!loadedYears.contains(day.getYear())) {
                return Optional.empty();
            }
            if (isOne(day)) {
                left--;
            }
        }
        return Optional.of(day);
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
        int days = 0;
        for (LocalDate day = date.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (!loadedYears.contains(day.getYear())) {
                return OptionalInt.empty();
            }
            if (isOne(day)) {
                days++;
            }
        }
        return OptionalInt.of(days);
    }
}
