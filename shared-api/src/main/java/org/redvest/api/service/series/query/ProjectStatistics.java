package org.redvest.api.service.series.query;

import java.time.LocalDate;
import java.util.List;
import org.redvest.api.AsOf;

/**
 * Projects and shifts, counted.
 *
 * @param from first civil date in China
 * @param to last civil date in China
 * @param districts in the order of their codes
 * @param projects published projects that are not closed
 * @param shifts shifts that begin on one of the dates and were not called off
 * @param position of the log up to which this is the answer
 */
public record ProjectStatistics(
        LocalDate from, LocalDate to, List<District> districts, long projects, long shifts, long position)
        implements AsOf {

    /**
     * Those of one district.
     *
     * @param division division code of the district
     * @param divisionName its name
     * @param projects as above, that take place there
     * @param shifts as above, that take place there
     */
    public record District(String division, String divisionName, long projects, long shifts) {}
}
