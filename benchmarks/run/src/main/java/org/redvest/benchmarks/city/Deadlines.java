package org.redvest.benchmarks.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.redvest.api.CivilTime;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.WorkingDays;

/** Whether a service was recorded in time, as the command side has it: within 10 working days after its end. */
final class Deadlines {

    private static final int WORKING_DAYS = 10;

    private final WorkingDays workingDays;
    private final Map<LocalDate, Optional<LocalDate>> deadlines = new HashMap<>();

    Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Timeliness timeliness(Instant serviceEnd, Instant recordedAt) {
        return deadlines
                .computeIfAbsent(CivilTime.dateOf(serviceEnd), day -> workingDays.after(day, WORKING_DAYS))
                .map(deadline -> CivilTime.dateOf(recordedAt).isAfter(deadline) ? Timeliness.LATE : Timeliness.ON_TIME)
                .orElse(Timeliness.DEADLINE_UNKNOWN);
    }
}
