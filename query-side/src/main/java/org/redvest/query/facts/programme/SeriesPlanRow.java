package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.SeriesPlan;

/** When a series comes, from a day on. */
@Entity
@Immutable
@Table(schema = "query", name = "series_plan")
class SeriesPlanRow {

    @Id
    long position;

    String seriesId;
    int version;

    @Nullable LocalDate validFrom;

    String rule;
    LocalDate firstDate;
    int startMinute;
    int minutes;
    List<String> periods;
    boolean skipsHolidays;
    int capacity;
    boolean waitingList;
    int signUpDays;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SeriesPlanRow() {}

    SeriesPlanRow(SeriesId series, int version, @Nullable LocalDate validFrom, SeriesPlan plan, long position) {
        this.position = position;
        this.seriesId = series.value();
        this.version = version;
        this.validFrom = validFrom;
        this.rule = plan.rule().value();
        this.firstDate = plan.firstDate();
        this.startMinute = plan.startMinute();
        this.minutes = plan.minutes();
        this.periods = plan.periods().stream()
                .map(period -> period.from() + "/" + period.until())
                .toList();
        this.skipsHolidays = plan.skipsHolidays();
        this.capacity = plan.capacity();
        this.waitingList = plan.waitingList();
        this.signUpDays = plan.signUpDays();
    }
}
