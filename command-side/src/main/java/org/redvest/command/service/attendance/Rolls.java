package org.redvest.command.service.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the rolls of shifts say, as the log knows it, for decisions of other rooms. */
@Component
public class Rolls {

    private final Function<RollId, List<AttendanceEvent>> log;

    @Autowired
    Rolls(Streams streams) {
        this(roll -> streams.read(roll.value(), AttendanceEvent.class).toList());
    }

    /** Rolls as this log knows them. */
    public Rolls(Function<RollId, List<AttendanceEvent>> log) {
        this.log = log;
    }

    /**
     * Who was at a shift: something shows it, and the organiser does not deny it. Each by the number under which the roll names
     * them.
     */
    public Set<VolunteerId> attended(ShiftId shift) {
        Map<VolunteerId, Attendance> people = new LinkedHashMap<>();
        for (AttendanceEvent event : log.apply(RollId.of(shift))) {
            people.computeIfAbsent(event.volunteerId(), none -> new Attendance())
                    .evolve(event);
        }
        return people.entrySet().stream()
                .filter(person -> person.getValue().hasAttended())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
