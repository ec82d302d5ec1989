package org.redvest.command.person.volunteer;

import java.time.Instant;
import org.redvest.api.CivilTime;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.WorkingDays;
import org.springframework.stereotype.Component;

/** The term for recording a service and its evaluation: 10 working days after the activity ends (Decree 67 Art. 11). */
@Component
public class RecordingDeadline {

    private static final int WORKING_DAYS = 10;

    private final WorkingDays workingDays;

    /** The term, by this calendar. */
    public RecordingDeadline(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether something was recorded in time after a service that ended then. */
    public Timeliness timeliness(Instant serviceEnd, Instant recordedAt) {
        return workingDays
                .after(CivilTime.dateOf(serviceEnd), WORKING_DAYS)
                .map(deadline -> CivilTime.dateOf(recordedAt).isAfter(deadline) ? Timeliness.LATE : Timeliness.ON_TIME)
                .orElse(Timeliness.DEADLINE_UNKNOWN);
    }
}
