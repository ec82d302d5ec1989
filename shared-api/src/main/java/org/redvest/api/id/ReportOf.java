package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * A reported service, and under whose number it was reported: it lies where the service took place, and is for the
 * organisation that is asked to certify it.
 *
 * @param volunteerId under whose number
 * @param reportId which report
 */
public record ReportOf(VolunteerId volunteerId, HoursReportId reportId) implements Located {

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_HOURS_REPORT;
    }

    @Override
    public String toString() {
        return "the report " + reportId;
    }
}
