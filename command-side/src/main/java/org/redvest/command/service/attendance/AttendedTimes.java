package org.redvest.command.service.attendance;

import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.shift.Shifts;
import org.springframework.stereotype.Component;

/** Between when a service can have taken place that was certified of a shift: its times, and those of who was there. */
@Component
public class AttendedTimes {

    private final Streams streams;
    private final Shifts shifts;

    AttendedTimes(Streams streams, Shifts shifts) {
        this.streams = streams;
        this.shifts = shifts;
    }

    /** What was certified of a shift, each by the number under which they signed up. */
    public List<AttendanceCertified> certified(ShiftId shift) {
        return streams.read(RollId.of(shift).value(), AttendanceCertified.class).toList();
    }

    /**
     * Requires that a record of a shift stays within the shift and within what its roll says.
     *
     * @throws Refusal {@link Problem#CORRECTION_OUTSIDE_SHIFT}, {@link Problem#CORRECTION_OUTSIDE_ATTENDANCE}
     */
    public void requireWithin(ShiftId shift, ServiceRecordId record, ServiceInterval interval) {
        var times = shifts.require(shift).times();
        if (interval.start().isBefore(times.start()) || interval.end().isAfter(times.end())) {
            throw new Refusal(Problem.CORRECTION_OUTSIDE_SHIFT);
        }
        List<AttendanceEvent> roll =
                streams.read(RollId.of(shift).value(), AttendanceEvent.class).toList();
        roll.stream()
                .filter(event -> event instanceof AttendanceCertified mark
                        && mark.recordId().equals(record))
                .map(AttendanceEvent::volunteerId)
                .findFirst()
                .ifPresent(number -> {
                    Attendance attendance = new Attendance();
                    roll.stream()
                            .filter(event -> event.volunteerId().equals(number))
                            .forEach(attendance::evolve);
                    ServiceInterval counted = attendance.countedIn(times);
                    if (interval.start().isBefore(counted.start())
                            || interval.end().isAfter(counted.end())) {
                        throw new Refusal(Problem.CORRECTION_OUTSIDE_ATTENDANCE);
                    }
                });
    }
}
