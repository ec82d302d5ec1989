package org.redvest.api.service.hours.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.HoursReportState;

/**
 * A service that a volunteer reported themselves.
 *
 * @param reportId its number
 * @param volunteerId under whose number it was reported
 * @param name masked name of who reported it; 已注销 where they were erased
 * @param organisationId code of the organisation that is asked to certify it, or a team's number
 * @param organisation what that organisation is called; null where nobody is registered under the code
 * @param activity project or activity in their words; 已注销 where they were erased, as with place and account
 * @param category service category
 * @param start first instant of the service
 * @param end first instant after it
 * @param minutes length in minutes
 * @param division division code of the place of service
 * @param place the place in their words
 * @param account what they did, in their words
 * @param shiftId the shift at which they say they served; null where they name none
 * @param state what has become of it
 * @param reason why it was declined; null where it was not, 已注销 where they were erased
 * @param recordId the service record that was made of it; null where none was
 * @param reportedAt when
 * @param decidedAt when it was certified, declined or withdrawn; null while it waits
 * @param waitedSeconds how long it waited, or waits
 * @param position position of the report in the log
 */
public record HoursReportView(
        HoursReportId reportId,
        VolunteerId volunteerId,
        String name,
        String organisationId,
        @Nullable String organisation,
        String activity,
        String category,
        Instant start,
        Instant end,
        long minutes,
        String division,
        String place,
        String account,
        @Nullable ShiftId shiftId,
        HoursReportState state,
        @Nullable String reason,
        @Nullable ServiceRecordId recordId,
        Instant reportedAt,
        @Nullable Instant decidedAt,
        long waitedSeconds,
        long position) {}
