package org.redvest.web.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.ShiftAttendance;
import org.redvest.api.service.shift.query.Roster;

/**
 * How many signed up for a shift, wait, are there, were there, and did not come.
 *
 * @param parts those of which there are any, in the order in which they come about
 * @param cut whether there are more than the API tells at once
 */
record Turnout(List<Part> parts, boolean cut) {

    /** How somebody stands. */
    enum What {
        /** Has a place. */
        SIGNED_UP,
        /** May have one, and has not said so yet. */
        OFFERED,
        /** Waits for one. */
        WAITING,
        /** Checked in, and not out. */
        PRESENT,
        /** Was there. */
        ATTENDED,
        /** Did not come, says the organiser. */
        ABSENT,
        /** What shows that they came is not accepted. */
        REJECTED,
        /** Has a place, and nothing is recorded of them. */
        UNKNOWN
    }

    /**
     * Those who stand alike.
     *
     * @param persons how many
     */
    record Part(What what, long persons) {}

    static Turnout of(Roster roster, ShiftAttendance attendance) {
        Map<What, Long> counted = new EnumMap<>(What.class);
        roster.signUps().forEach(one -> {
            switch (one.state()) {
                case CONFIRMED -> counted.merge(What.SIGNED_UP, 1L, Long::sum);
                case OFFERED -> counted.merge(What.OFFERED, 1L, Long::sum);
                case WAITING -> counted.merge(What.WAITING, 1L, Long::sum);
                case WITHDRAWN, WITHDRAWN_LATE, DECLINED, EXPIRED, RELEASED -> {
                    // has no part in it any more
                }
            }
        });
        attendance.people().forEach(one -> counted.merge(of(one), 1L, Long::sum));
        counted.merge(What.UNKNOWN, (long) attendance.missing().size(), Long::sum);
        return new Turnout(
                Arrays.stream(What.values())
                        .map(what -> new Part(what, counted.getOrDefault(what, 0L)))
                        .filter(part -> part.persons() > 0)
                        .toList(),
                roster.nextCursor() != null || attendance.nextCursor() != null);
    }

    private static What of(AttendanceView one) {
        return switch (one.state()) {
            case PRESENT -> What.PRESENT;
            case ATTENDED -> What.ATTENDED;
            case NO_SHOW, NO_SHOW_CONTESTED -> What.ABSENT;
            case REJECTED -> What.REJECTED;
            case NOTHING -> What.UNKNOWN;
        };
    }
}
