package org.redvest.api.service.scrutiny.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.CheckOutcome;

/**
 * A page of what a spot-check drew.
 *
 * @param records in the order of their certification
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record SpotCheckSample(
        List<Sampled> records, @Nullable Long nextCursor, long position) {

    /**
     * A record that was drawn, as it was certified: what became of it since does not take it out.
     *
     * @param serviceRecordId its number
     * @param volunteerId number under which it was certified; null for the public
     * @param volunteer masked name, if they agree to that
     * @param organisationId who recorded it
     * @param activity name of the activity
     * @param serviceDate civil date of the service, Asia/Shanghai
     * @param minutes length as it was certified
     * @param division code of the division of the place
     * @param place in words
     * @param outcome what was found; null where nobody checked yet
     * @param note what was found, in words
     * @param checkedAt when that was recorded
     * @param position of the log at which it was certified
     */
    public record Sampled(
            ServiceRecordId serviceRecordId,
            @Nullable VolunteerId volunteerId,
            String volunteer,
            String organisationId,
            String activity,
            LocalDate serviceDate,
            long minutes,
            String division,
            String place,
            @Nullable CheckOutcome outcome,
            @Nullable String note,
            @Nullable Instant checkedAt,
            long position) {}
}
