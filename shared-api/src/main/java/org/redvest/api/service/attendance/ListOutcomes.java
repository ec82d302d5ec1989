package org.redvest.api.service.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;

/**
 * What became of each on an organiser's list.
 *
 * @param all in the order of the list
 */
public record ListOutcomes(List<Outcome> all) {

    /** Takes them as they are. */
    public ListOutcomes {
        all = List.copyOf(all);
    }

    /**
     * What became of one.
     *
     * @param volunteerId who
     * @param effect what was recorded; null where it was refused
     * @param range whether it counts by itself; null where it was refused
     * @param refused why it was refused; null where it was not
     * @param detail the same in words
     */
    public record Outcome(
            VolunteerId volunteerId,
            @Nullable Effect effect,
            @Nullable EvidenceRange range,
            @Nullable Problem refused,
            @Nullable String detail) {

        /** Recorded, now or before. */
        public static Outcome of(VolunteerId volunteer, Effect effect, EvidenceRange range) {
            return new Outcome(volunteer, effect, range, null, null);
        }

        /** Refused. */
        public static Outcome refused(VolunteerId volunteer, Problem problem, String detail) {
            return new Outcome(volunteer, null, null, problem, detail);
        }
    }
}
