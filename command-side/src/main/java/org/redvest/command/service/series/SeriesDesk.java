package org.redvest.command.service.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Text;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.series.Laying;
import org.redvest.api.service.series.LeftAlone;
import org.redvest.api.service.series.LeftCause;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.SeriesChange;
import org.redvest.api.service.series.command.ChangeSeries;
import org.redvest.api.service.series.command.EndSeries;
import org.redvest.api.service.series.command.LayOccurrences;
import org.redvest.api.service.series.command.MoveOccurrence;
import org.redvest.api.service.series.command.SkipOccurrence;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;
import org.redvest.command.service.shift.ShiftsOfSeries;
import org.redvest.command.service.shift.ShiftsOfSeries.Made;

/**
 * Decides about a series and its shifts together: both change in one unit of work, or nothing does (ADR 6). The series first and
 * then its shifts, and never two series. Who lays the same days somewhere else at the same time loses on the stream of the
 * series, decides again, and finds nothing to do.
 */
final class SeriesDesk {

    private static final Text CHANGED = new Text("系列已调整");

    private final Repository<Series> series;
    private final ShiftsOfSeries shifts;
    private final Projects projects;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final Clock clock;

    SeriesDesk(
            Repository<Series> series,
            ShiftsOfSeries shifts,
            Projects projects,
            Organisations organisations,
            WorkingDays calendar,
            Clock clock) {
        this.series = series;
        this.shifts = shifts;
        this.projects = projects;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    @CommandHandler
    Laying handle(LayOccurrences command) throws Exception {
        LocalDate from = command.from();
        LocalDate until = command.until();
        Aggregate<Series> one = load(command.seriesId());
        Published project = projects.requirePublished(one.invoke(Series::project));
        organisations.requireServing(project.organisation(), clock.instant());
        Series.Due due = one.invoke(it -> it.due(from, until, calendar));

        List<Occurrence> made = new ArrayList<>();
        for (LocalDate date : due.dates()) {
            made.add(make(one, command.seriesId(), project, date));
        }
        if (!due.isNothing()) {
            one.execute(it -> it.lay(from, until, made, due.holidays()));
        }
        return new Laying(
                made.size(),
                due.holidays().size(),
                one.invoke(it -> it.laidIn(from, until)),
                due.more(),
                due.waitsForCalendarOf());
    }

    private Occurrence make(Aggregate<Series> one, SeriesId id, Published project, LocalDate date) throws Exception {
        Timetable timetable = one.invoke(it -> it.timetable(date));
        ShiftTimes times = one.invoke(it -> it.times(date));
        ShiftId shift = ShiftId.ofOccurrence(id, date, timetable.version());
        shifts.make(
                new ShiftOpened(shift, project.id(), id, date, project.details().site(), timetable.terms(times)));
        return new Occurrence(date, shift);
    }

    @CommandHandler
    SeriesChange handle(ChangeSeries command) {
        Aggregate<Series> one = load(command.seriesId());
        LocalDate from = notPast(command.from());
        one.execute(Series::requireGoingOn);
        if (one.invoke(it -> it.isPlanned(from, command.plan()))) {
            return SeriesChange.NONE;
        }
        Timetable timetable = new Timetable(one.invoke(Series::nextVersion), command.plan());
        List<LocalDate> dropped = new ArrayList<>();
        List<LeftAlone> left = new ArrayList<>();
        int changed = 0;
        for (Occurrence occurrence : one.invoke(it -> it.laidFrom(from))) {
            Made shift = shifts.load(occurrence.shiftId());
            Optional<LeftCause> cause = leftBecause(one, occurrence, shift);
            if (cause.isPresent()) {
                left.add(new LeftAlone(occurrence.date(), occurrence.shiftId(), cause.get()));
            } else if (comesOn(timetable, occurrence.date())
                    && shift.hasWaitingList() == timetable.plan().waitingList()) {
                shift.follow(
                        timetable.times(occurrence.date()), timetable.plan().capacity());
                changed++;
            } else {
                shift.callOff(CHANGED);
                dropped.add(occurrence.date());
            }
        }
        one.execute(it -> it.change(from, timetable, dropped, left));
        return new SeriesChange(changed, dropped.size(), left);
    }

    /** Where a calendar is missing, what was laid stays. */
    private boolean comesOn(Timetable timetable, LocalDate date) {
        boolean holiday =
                timetable.plan().skipsHolidays() && calendar.isHoliday(date).orElse(false);
        return timetable.comesOn(date) && !holiday;
    }

    @CommandHandler
    SeriesChange handle(EndSeries command) {
        Aggregate<Series> one = load(command.seriesId());
        if (one.invoke(it -> it.endsOn(command.lastDate()))) {
            return SeriesChange.NONE;
        }
        one.execute(it -> it.requireGoingOnUntil(command.lastDate()));
        List<LeftAlone> left = new ArrayList<>();
        int calledOff = 0;
        for (Occurrence occurrence :
                one.invoke(it -> it.laidFrom(notPast(command.lastDate().plusDays(1))))) {
            Made shift = shifts.load(occurrence.shiftId());
            Optional<LeftCause> cause = leftBecause(one, occurrence, shift);
            if (cause.isPresent()) {
                left.add(new LeftAlone(occurrence.date(), occurrence.shiftId(), cause.get()));
            } else {
                shift.callOff(command.reason());
                calledOff++;
            }
        }
        one.execute(it -> it.end(command.lastDate(), command.reason(), left));
        return new SeriesChange(0, calledOff, left);
    }

    private Optional<LeftCause> leftBecause(Aggregate<Series> one, Occurrence occurrence, Made shift) {
        Optional<LeftCause> cause = shift.leftBecause(clock.instant());
        return cause.isEmpty() && one.invoke(it -> it.isMoved(occurrence.date()))
                ? Optional.of(LeftCause.MOVED)
                : cause;
    }

    /** What is past has taken place as it was. */
    private LocalDate notPast(LocalDate date) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        return date.isBefore(today) ? today : date;
    }

    @CommandHandler
    Effect handle(SkipOccurrence command) {
        Aggregate<Series> one = load(command.seriesId());
        LocalDate date = command.date();
        if (one.invoke(it -> it.isSkipped(date))) {
            return Effect.ALREADY_RECORDED;
        }
        one.execute(it -> it.requireOccurrence(date));
        Optional<Made> shift = made(one, date);
        if (shift.isPresent()) {
            shift.get().requireUntouched(clock.instant());
            shift.get().callOff(command.reason());
        }
        one.execute(it -> it.skip(date, command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(MoveOccurrence command) {
        Aggregate<Series> one = load(command.seriesId());
        LocalDate date = command.date();
        if (one.invoke(it -> it.isMovedTo(date, command.to()))) {
            return Effect.ALREADY_RECORDED;
        }
        one.execute(it -> it.requireOccurrence(date));
        Optional<Made> shift = made(one, date);
        if (shift.isPresent()) {
            Timetable timetable = one.invoke(it -> it.timetable(date));
            shift.get().requireUntouched(clock.instant());
            shift.get()
                    .follow(
                            timetable.times(command.to().start(), command.to().end()),
                            timetable.plan().capacity());
        }
        one.execute(it -> it.move(date, command.to()));
        return Effect.RECORDED;
    }

    private Optional<Made> made(Aggregate<Series> one, LocalDate date) {
        return one.invoke(it -> it.laidOn(date)).map(shifts::load);
    }

    private Aggregate<Series> load(SeriesId id) {
        return series.load(id.value());
    }
}
