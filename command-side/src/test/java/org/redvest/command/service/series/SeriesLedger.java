package org.redvest.command.service.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redvest.api.Command;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.TestProjects;
import org.redvest.command.service.shift.ShiftLedger;
import org.redvest.command.service.shift.ShiftsOfSeries;

/** A ledger in memory in which series are planned and laid: all of it decides as in the product, on one log. */
final class SeriesLedger {

    /** A Sunday. */
    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    static final ProjectId PROJECT = ProjectId.from(new UUID(9, 1));
    static final SeriesId SERIES = SeriesId.from(new UUID(8, 1));
    static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");

    Instant time = NOW;
    final TestProjects projects = new TestProjects();

    private final LedgerInMemory ledger;

    SeriesLedger() {
        Clock clock = new SettableClock(() -> time);
        Projects known = projects.projects();
        Organisations organisations = TestOrganisations.registered(TEAM);
        this.ledger = new LedgerInMemory(configurer -> ShiftLedger.withShifts(configurer)
                .configureAggregate(Series.class)
                .registerComponent(Projects.class, configuration -> known)
                .registerComponent(Organisations.class, configuration -> organisations)
                .registerComponent(Clock.class, configuration -> clock)
                .registerCommandHandler(configuration -> new SeriesDesk(
                        configuration.repository(Series.class),
                        ShiftsOfSeries.in(configuration),
                        known,
                        organisations,
                        new WorkingDays(),
                        clock)));
    }

    /** A plan for twenty from a day on. */
    static SeriesPlan plan(String rule, String first, String start, String end) {
        return plan(rule, first, start, end, List.of(), false);
    }

    /** A plan for twenty from a day on. */
    static SeriesPlan plan(
            String rule, String first, String start, String end, List<Period> periods, boolean skipsHolidays) {
        return SeriesPlans.of(
                Recurrence.of(rule, LocalDate.parse(first)),
                sinceMidnight(start),
                sinceMidnight(end),
                periods,
                skipsHolidays,
                20,
                true,
                30);
    }

    private static Duration sinceMidnight(String time) {
        String[] parts = time.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** The shift that the first plan makes for a day. */
    static ShiftId shift(String date) {
        return ShiftId.ofOccurrence(SERIES, day(date), 1);
    }

    /** Has somebody signed up for a shift. */
    void signedUp(ShiftId shift) {
        happened(
                shift.value(),
                new PlaceTaken(shift, SignUpId.from(new UUID(3, 1)), VolunteerId.from(new UUID(2, 1)), 1, null));
    }

    void happened(String stream, Object event) {
        ledger.happened(stream, ledger.events(stream).size(), event);
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    List<Object> series() {
        return ledger.events(SERIES.value());
    }

    List<Object> log(ShiftId shift) {
        return ledger.events(shift.value());
    }

    List<Object> all() {
        return ledger.events();
    }
}
