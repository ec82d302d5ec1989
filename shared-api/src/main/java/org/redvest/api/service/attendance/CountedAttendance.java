package org.redvest.api.service.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * What can be certified of the attendance of a shift, and why of the others nothing can.
 *
 * @param people in the order in which the roll names them, or of their numbers where they were named
 */
public record CountedAttendance(List<Person> people) {

    /** Takes them as they are. */
    public CountedAttendance {
        people = List.copyOf(people);
    }

    /**
     * One of those who were there.
     *
     * @param volunteerId under which number the roll names them
     * @param now the number of theirs that goes on
     * @param interval the service, in whole minutes of the shift; null where nothing counts
     * @param evidence on what it rests; null where nothing counts
     * @param certified the record of it; null where it is not certified yet
     * @param refused why nothing counts; null where it does
     * @param detail the same in words
     */
    public record Person(
            VolunteerId volunteerId,
            VolunteerId now,
            @Nullable ServiceInterval interval,
            @Nullable EvidenceClass evidence,
            @Nullable ServiceRecordId certified,
            @Nullable Problem refused,
            @Nullable String detail) {}
}
