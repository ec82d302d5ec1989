package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * How something that was recorded stands to the term.
     *
     * @param timeliness whether it was in time
     * @param daysLate working days after the term, 1 or more; null where it is not {@link Timeliness#LATE}, or where the calendar
     *     since the term is not loaded
     */
    public record Kept(Timeliness timeliness, @Nullable Integer daysLate) {}

    /** Whether something was recorded in time after a service that ended then. */
    public Timeliness timeliness(Instant serviceEnd, Instant recordedAt) {
        return kept(serviceEnd, recordedAt).timeliness();
    }

    /** How the recording of a service that ended then stands to the term. */
    public Kept kept(Instant serviceEnd, Instant recordedAt) {
        Optional<LocalDate> last = workingDays.after(CivilTime.dateOf(serviceEnd), WORKING_DAYS);
        if (last.isEmpty()) {
            return new Kept(Timeliness.DEADLINE_UNKNOWN, null);
        }
        LocalDate recorded = CivilTime.dateOf(recordedAt);
        if (!recorded.isAfter(last.get())) {
            return new Kept(Timeliness.ON_TIME, null);
        }
        var late = workingDays.between(last.get(), recorded);
        // on the weekend after the term no working day is over yet, and it is late all the same
        return new Kept(Timeliness.LATE, late.isPresent() ? Integer.valueOf(Math.max(1, late.getAsInt())) : null);
    }

    /** The last of so many working days after a civil date; null where the calendar of that time is not loaded. */
    public @Nullable LocalDate after(LocalDate date, int days) {
        return workingDays.after(date, days).orElse(null);
    }
}
