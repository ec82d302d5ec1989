package org.redvest.api.service.series.query;

import java.time.LocalDate;
import org.redvest.api.Query;

/**
 * How many projects are there in each district, and how many shifts in a range of dates?
 *
 * @param from first civil date in China
 * @param to last civil date in China
 */
public record FindProjectStatistics(LocalDate from, LocalDate to) implements Query<ProjectStatistics> {

    @Override
    public Class<ProjectStatistics> answer() {
        return ProjectStatistics.class;
    }
}
