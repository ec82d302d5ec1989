package org.redvest.query.service.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.published;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesEnded;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.series.query.ProjectStatistics;
import org.redvest.api.service.series.query.ProjectStatistics.District;
import org.redvest.api.service.series.query.SeriesView;
import org.redvest.api.service.series.query.SeriesView.Exceptional;
import org.redvest.api.service.series.query.SeriesView.Plan;
import org.redvest.api.service.series.query.SeriesViews;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** When series come, how far they are laid, and how much takes place in each district. */
@QuerySideTest
class SeriesOfProjectsTest {

    private static final String SERIES = "/api/v1/projects/{project}/series";
    private static final String STATISTICS = "/api/v1/projects/statistics?from={from}&to={to}";

    private static final Period TERM = new Period(day("1952-03-01"), day("1952-07-10"));
    private static final SeriesPlan SATURDAYS = new SeriesPlan(
            new Text("FREQ=WEEKLY;BYDAY=SA;WKST=MO"), day("1952-03-01"), 510, 180, List.of(TERM), true, 20, true, 30);
    private static final SeriesPlan SUNDAYS = new SeriesPlan(
            new Text("FREQ=WEEKLY;BYDAY=SU;WKST=MO"), day("1952-04-06"), 1320, 240, List.of(), true, 5, false, 7);

    private final Ledger ledger;
    private final Reader reader;
    private final ProjectId project = newProject();
    private final SeriesId series = newSeries();

    SeriesOfProjectsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static SeriesId newSeries() {
        return SeriesId.from(UUID.randomUUID());
    }

    @BeforeAll
    void aSeriesIsPlannedAndLaid() {
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        ledger.record(
                NOON,
                new SeriesPlanned(series, project, SATURDAYS),
                new OccurrencesLaid(
                        series,
                        day("1952-03-01"),
                        day("1952-04-01"),
                        List.of(new Occurrence(day("1952-03-01"), newShift())),
                        List.of(day("1952-03-08"))),
                new OccurrenceSkipped(series, day("1952-03-15"), new Text("台风红色预警")),
                new OccurrenceMoved(
                        series,
                        day("1952-03-22"),
                        Instant.parse("1952-03-23T00:30:00Z"),
                        Instant.parse("1952-03-23T03:30:00Z")),
                new SeriesChanged(series, 2, day("1952-04-05"), SUNDAYS, List.of(), List.of()));
    }

    private SeriesView seen() {
        return reader.ask(SeriesViews.class, SERIES, project).series().getFirst();
    }

    @Test
    void tellWhenTheyCome() {
        SeriesView seen = seen();

        assertThat(seen.seriesId()).isEqualTo(series);
        assertThat(seen.projectId()).isEqualTo(project);
        assertThat(seen.plans())
                .containsExactly(
                        new Plan(
                                1,
                                null,
                                "FREQ=WEEKLY;BYDAY=SA;WKST=MO",
                                day("1952-03-01"),
                                "08:30",
                                180,
                                List.of(TERM),
                                true,
                                20,
                                true,
                                30),
                        new Plan(
                                2,
                                day("1952-04-05"),
                                "FREQ=WEEKLY;BYDAY=SU;WKST=MO",
                                day("1952-04-06"),
                                "22:00",
                                240,
                                List.of(),
                                true,
                                5,
                                false,
                                7));
        assertThat(seen.exceptions())
                .containsExactly(
                        new Exceptional(day("1952-03-15"), null, null, "台风红色预警"),
                        new Exceptional(
                                day("1952-03-22"),
                                Instant.parse("1952-03-23T00:30:00Z"),
                                Instant.parse("1952-03-23T03:30:00Z"),
                                null));
        assertThat(seen.holidays()).containsExactly(day("1952-03-08"));
        assertThat(seen.laidTo()).isEqualTo("1952-03-31");
        assertThat(seen.lastDate()).isNull();
        assertThat(seen.waitsForCalendarOf()).isNotNull();
    }

    @Test
    void tellThatTheyEnd() {
        SeriesId ended = newSeries();
        ProjectId other = newProject();
        ledger.record(NOON, published(other, newOrganisation(), details(HONGSHAN)));
        ledger.record(
                NOON,
                new SeriesPlanned(ended, other, SATURDAYS),
                new SeriesEnded(ended, day("1952-06-30"), new Text("活动周期结束"), List.of()));

        assertThat(reader.ask(SeriesViews.class, SERIES, other).series())
                .extracting(
                        SeriesView::lastDate, SeriesView::endReason, SeriesView::laidTo, SeriesView::waitsForCalendarOf)
                .containsExactly(tuple(day("1952-06-30"), "活动周期结束", null, null));
    }

    @Test
    void areNotShownBeforeTheirProjectIs() {
        ProjectId draft = newProject();
        ledger.record(
                NOON,
                new ProjectDrafted(draft, newOrganisation(), details(HONGSHAN)),
                new SeriesPlanned(newSeries(), draft, SATURDAYS));

        assertThat(reader.ask(SeriesViews.class, SERIES, draft).series()).isEmpty();
    }

    private static ShiftOpened opened(ShiftId shift, ProjectId of, String division, Instant start) {
        return new ShiftOpened(shift, of, null, null, details(division).site(), new ShiftTerms(times(start), 5, true));
    }

    private static ShiftTimes times(Instant start) {
        return new ShiftTimes(start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofDays(7)), start);
    }

    @Test
    void areCountedByDistrict() {
        Instant midnight = Instant.parse("1953-12-31T16:00:00Z");
        ShiftId moved = newShift();
        ShiftId calledOff = newShift();
        ledger.record(
                NOON,
                opened(newShift(), project, HONGSHAN, midnight),
                opened(newShift(), project, HONGSHAN, midnight.minusSeconds(60)),
                opened(newShift(), project, HULI_STREET, midnight.plus(Duration.ofDays(30))),
                opened(moved, project, HULI_STREET, midnight.plus(Duration.ofDays(30))),
                opened(calledOff, project, HULI_STREET, midnight.plus(Duration.ofDays(30))),
                new ShiftChanged(moved, details(HULI_STREET).site(), times(midnight.plus(Duration.ofDays(31)))),
                new ShiftCancelled(calledOff, new Text("台风红色预警")));

        ProjectStatistics january = reader.ask(ProjectStatistics.class, STATISTICS, "1954-01-01", "1954-01-31");

        assertThat(january.shifts()).isEqualTo(2);
        assertThat(january.districts())
                .filteredOn(district -> district.shifts() > 0)
                .extracting(District::division, District::shifts)
                .containsExactly(tuple("350203", 1L), tuple("350206", 1L));
        assertThat(january.projects()).isPositive();
        assertThat(reader.get(STATISTICS, "1954-01-02", "1954-01-01").problem()).isEqualTo("422 WINDOW_REVERSED");
        assertThat(reader.get(STATISTICS, "1954-01-01", "1955-02-05").problem()).isEqualTo("422 WINDOW_TOO_LONG");
    }
}
