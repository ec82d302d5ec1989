package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;

/**
 * What a person has for stars on a day: as known now, what will be final by then, or was certified by then.
 *
 * @param volunteerId as asked
 * @param on the day, Asia/Shanghai
 * @param jurisdiction division code of whose rules apply
 * @param rulesVersion which of its rules
 * @param registeredOn the day on which the registration took effect; null where it never did
 * @param minutes of final service on that day
 * @param held the highest level held on that day; 0 for none
 * @param levels 1 to 5
 * @param records a page of the person's records, the last certified first
 * @param nextCursor of the next page of records; null on the last
 * @param position of the log up to which this is the answer
 */
public record StarEligibility(
        VolunteerId volunteerId,
        LocalDate on,
        String jurisdiction,
        int rulesVersion,
        @Nullable LocalDate registeredOn,
        long minutes,
        int held,
        List<Prospect> levels,
        List<Service> records,
        @Nullable Long nextCursor,
        long position) {

    /**
     * A level, and what is missing for it.
     *
     * @param level 1 to 5
     * @param minutes of final service that it takes
     * @param months of registration that it takes
     * @param grantedBy who grants it
     * @param held whether it, or a higher one, is held
     * @param eligible whether they may apply for it: it is not held, and nothing is missing
     * @param minutesMissing how many minutes are missing; 0 for none
     * @param registeredLongEnoughOn the first day on which they are registered for long enough; null where that has come
     * @param skips whether the one below is to be granted first
     * @param elsewhere whether it is only for who lives in the jurisdiction, and they do not
     */
    public record Prospect(
            int level,
            long minutes,
            int months,
            StarGranter grantedBy,
            boolean held,
            boolean eligible,
            long minutesMissing,
            @Nullable LocalDate registeredLongEnoughOn,
            boolean skips,
            boolean elsewhere) {}

    /**
     * A service record, and whether it counts for stars on that day.
     *
     * @param serviceRecordId number
     * @param volunteerId under which number it was certified
     * @param activity what was done
     * @param serviceDate civil day of the service
     * @param minutes in force
     * @param counts whether it is among the final minutes
     * @param state how it stands on that day
     * @param objection what has become of the objection of a merge case; null where there is none
     * @param finalFrom the first day on which it is final, if nothing keeps it from counting
     * @param position of the log at which it was certified
     */
    public record Service(
            ServiceRecordId serviceRecordId,
            VolunteerId volunteerId,
            String activity,
            LocalDate serviceDate,
            long minutes,
            boolean counts,
            RecordState state,
            @Nullable ObjectionState objection,
            LocalDate finalFrom,
            long position) {}
}
