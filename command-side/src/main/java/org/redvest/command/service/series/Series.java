package org.redvest.command.service.series;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.series.LeftAlone;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.command.PlanSeries;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesEnded;
import org.redvest.api.service.series.event.SeriesEvent;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.city.WorkingDays;
import org.redvest.command.service.project.Projects;

/**
 * A series of shifts: on which days it comes, and for which of them a shift was made. Its stream decides that each is made once;
 * the shifts themselves are changed by the {@link SeriesDesk} in the same unit of work.
 */
final class Series {

    /** Shifts that are made in one unit of work, at the most. */
    private static final int LOT = 100;

    private static final int FIRST_VERSION = 1;

    @AggregateIdentifier
    private @Nullable SeriesId id;

    private @Nullable SeriesPlanned planned;
    private int lastVersion;

    /** Its plans, by the day from which on each counts, until that of the next. */
    private final NavigableMap<LocalDate, Timetable> timetables = new TreeMap<>();

    /** Last day on which it comes; null where it was not ended. */
    private @Nullable LocalDate lastDate;

    private final NavigableMap<LocalDate, ShiftId> laid = new TreeMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> skipped = new HashSet<>();
    private final Map<LocalDate, ServiceInterval> moved = new HashMap<>();

    Series() {
        // required by Axon
    }

    /**
     * What is still to be made in a window.
     *
     * @param dates days whose shifts are to be made now, {@link Series#LOT} at the most
     * @param holidays days to be passed over
     * @param more whether there is more than fits
     * @param waitsForCalendarOf the year whose calendar would be needed to go on; null where none is
     */
    record Due(
            List<LocalDate> dates,
            List<LocalDate> holidays,
            boolean more,
            @Nullable Integer waitsForCalendarOf) {

        boolean isNothing() {
            return dates.isEmpty() && holidays.isEmpty();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(PlanSeries command, Projects projects) {
        SeriesPlanned event = new SeriesPlanned(command.seriesId(), command.projectId(), command.plan());
        if (event.equals(planned)) {
            return Effect.ALREADY_RECORDED;
        }
        if (planned != null) {
            throw new Refusal(Problem.SERIES_PLANNED_OTHERWISE);
        }
        ProjectState state =
                projects.state(command.projectId()).orElseThrow(() -> new Refusal(Problem.UNKNOWN_PROJECT));
        if (state == ProjectState.CLOSED) {
            throw new Refusal(Problem.PROJECT_CLOSED);
        }
        apply(event);
        return Effect.RECORDED;
    }

    ProjectId project() {
        return requireNonNull(planned).projectId();
    }

    /** The plan that counts on a day. */
    Timetable timetable(LocalDate date) {
        return requireNonNull(timetables.floorEntry(date)).getValue();
    }

    /** When it takes place on one of its days. */
    ShiftTimes times(LocalDate date) {
        ServiceInterval otherwise = moved.get(date);
        Timetable timetable = timetable(date);
        return otherwise == null ? timetable.times(date) : timetable.times(otherwise.start(), otherwise.end());
    }

    boolean isMoved(LocalDate date) {
        return moved.containsKey(date);
    }

    /**
     * What is still to be made in a window.
     *
     * @throws Refusal as {@link Recurrence#requireWindow}
     */
    Due due(LocalDate from, LocalDate untilExclusive, WorkingDays calendar) {
        Recurrence.requireWindow(from, untilExclusive);
        List<LocalDate> dates = new ArrayList<>();
        List<LocalDate> off = new ArrayList<>();
        for (LocalDate date : dates(from, untilExclusive)) {
            if (laid.containsKey(date) || holidays.contains(date)) {
                continue;
            }
            if (timetable(date).plan().skipsHolidays() && !isMoved(date)) {
                Optional<Boolean> holiday = calendar.isHoliday(date);
                if (holiday.isEmpty()) {
                    return new Due(dates, off, false, date.getYear());
                }
                if (holiday.get()) {
                    off.add(date);
                    continue;
                }
            }
            if (dates.size() == LOT) {
                return new Due(dates, off, true, null);
            }
            dates.add(date);
        }
        return new Due(dates, off, false, null);
    }

    /**
     * The days in a window on which it comes by its rules, and those of any other time whose occurrence was moved into it;
     * without those that were skipped. Holidays are not considered.
     */
    private SortedSet<LocalDate> dates(LocalDate from, LocalDate untilExclusive) {
        SortedSet<LocalDate> dates = moved.entrySet().stream()
                .filter(one -> holds(from, untilExclusive, one.getValue().serviceDate())
                        && timetable(one.getKey()).comesOn(one.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Map.Entry<LocalDate, Timetable> one : timetables.entrySet()) {
            LocalDate next = timetables.higherKey(one.getKey());
            LocalDate start = one.getKey().isAfter(from) ? one.getKey() : from;
            LocalDate end = next == null || next.isAfter(untilExclusive) ? untilExclusive : next;
            if (start.isBefore(end)) {
                dates.addAll(one.getValue().dates(start, end));
            }
        }
        dates.removeIf(date -> skipped.contains(date) || isAfterTheEnd(date));
        return dates;
    }

    private static boolean holds(LocalDate from, LocalDate untilExclusive, LocalDate date) {
        return !date.isBefore(from) && date.isBefore(untilExclusive);
    }

    private boolean isAfterTheEnd(LocalDate date) {
        return lastDate != null && date.isAfter(lastDate);
    }

    /** The shifts that were made for days of a window. */
    int laidIn(LocalDate from, LocalDate untilExclusive) {
        return Math.toIntExact(laid.subMap(from, untilExclusive).keySet().stream()
                .filter(date -> !skipped.contains(date))
                .count());
    }

    /** The shifts that were made for a day and later ones, in their order, without those that were skipped since. */
    List<Occurrence> laidFrom(LocalDate date) {
        return laid.tailMap(date).entrySet().stream()
                .filter(one -> !skipped.contains(one.getKey()))
                .map(one -> new Occurrence(one.getKey(), one.getValue()))
                .toList();
    }

    /** The shift that was made for a day; empty where none was. */
    Optional<ShiftId> laidOn(LocalDate date) {
        return Optional.ofNullable(laid.get(date));
    }

    /**
     * Requires that it was not ended.
     *
     * @throws Refusal {@link Problem#SERIES_ENDED}
     */
    void requireGoingOn() {
        if (lastDate != null) {
            throw new Refusal(Problem.SERIES_ENDED);
        }
    }

    /**
     * Requires that it comes on a day, or that a shift was made for it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_OCCURRENCE}
     */
    void requireOccurrence(LocalDate date) {
        boolean comes = laid.containsKey(date) || (timetable(date).comesOn(date) && !isAfterTheEnd(date));
        if (!comes || skipped.contains(date)) {
            throw new Refusal(Problem.UNKNOWN_OCCURRENCE);
        }
    }

    boolean isSkipped(LocalDate date) {
        return skipped.contains(date);
    }

    boolean isMovedTo(LocalDate date, ServiceInterval to) {
        return to.equals(moved.get(date));
    }

    /** Whether the plan is the one that counts from that day on anyway. */
    boolean isPlanned(LocalDate from, SeriesPlan plan) {
        Map.Entry<LocalDate, Timetable> last = requireNonNull(timetables.lastEntry());
        return !last.getKey().isAfter(from) && last.getValue().plan().equals(plan);
    }

    boolean endsOn(LocalDate date) {
        return date.equals(lastDate);
    }

    /**
     * Requires that it goes on until that day, and can be ended then: what was called off does not come back.
     *
     * @throws Refusal {@link Problem#SERIES_ENDED} where it ends earlier
     */
    void requireGoingOnUntil(LocalDate date) {
        if (isAfterTheEnd(date)) {
            throw new Refusal(
                    Problem.SERIES_ENDED, "The series ends on %s already: plan a new one.".formatted(lastDate));
        }
    }

    int nextVersion() {
        return lastVersion + 1;
    }

    /** Says for which days shifts are made in this unit of work. */
    void lay(LocalDate from, LocalDate untilExclusive, List<Occurrence> occurrences, List<LocalDate> passedOver) {
        apply(new OccurrencesLaid(seriesId(), from, untilExclusive, occurrences, passedOver));
    }

    /** Comes otherwise from that day on. */
    void change(LocalDate from, Timetable timetable, List<LocalDate> dropped, List<LeftAlone> left) {
        apply(new SeriesChanged(seriesId(), timetable.version(), from, timetable.plan(), dropped, left));
    }

    /** Does not come on one of its days. */
    void skip(LocalDate date, Text reason) {
        apply(new OccurrenceSkipped(seriesId(), date, reason));
    }

    /** Comes once at another time. */
    void move(LocalDate date, ServiceInterval to) {
        apply(new OccurrenceMoved(seriesId(), date, to.start(), to.end()));
    }

    /** Does not come any more after that day. */
    void end(LocalDate last, Text reason, List<LeftAlone> left) {
        apply(new SeriesEnded(seriesId(), last, reason, left));
    }

    private SeriesId seriesId() {
        return requireNonNull(id);
    }

    @EventSourcingHandler
    void evolve(SeriesEvent event) {
        id = event.seriesId();
        switch (event) {
            case SeriesPlanned first -> {
                planned = first;
                lastVersion = FIRST_VERSION;
                timetables.put(LocalDate.MIN, new Timetable(FIRST_VERSION, first.plan()));
            }
            case SeriesChanged changed -> {
                lastVersion = changed.version();
                timetables.tailMap(changed.from(), true).clear();
                timetables.put(changed.from(), new Timetable(changed.version(), changed.plan()));
                changed.dropped().forEach(laid::remove);
                holidays.removeIf(date -> !date.isBefore(changed.from()));
            }
            case OccurrenceSkipped one -> skipped.add(one.date());
            case OccurrenceMoved one -> {
                moved.put(one.date(), new ServiceInterval(one.start(), one.end()));
                holidays.remove(one.date());
            }
            case OccurrencesLaid some -> {
                some.occurrences().forEach(one -> laid.put(one.date(), one.shiftId()));
                holidays.addAll(some.holidays());
            }
            case SeriesEnded ended -> lastDate = ended.lastDate();
        }
    }
}
