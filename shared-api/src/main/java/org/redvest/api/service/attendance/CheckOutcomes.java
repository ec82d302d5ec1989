package org.redvest.api.service.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;

/**
 * What came of several check-ins and check-outs that were decided together.
 *
 * @param all in the order in which they were asked
 */
public record CheckOutcomes(List<Outcome> all) {

    /** Takes them as they are. */
    public CheckOutcomes {
        all = List.copyOf(all);
    }

    /**
     * What came of one.
     *
     * @param checked where it was recorded; null where it was refused
     * @param refused why it was refused; null where it was not
     * @param detail the sentence about this refusal
     */
    public record Outcome(
            @Nullable Checked checked,
            @Nullable Problem refused,
            @Nullable String detail) {

        /** Recorded. */
        public static Outcome recorded(Checked checked) {
            return new Outcome(checked, null, null);
        }

        /** Refused. */
        public static Outcome refused(Problem problem, String detail) {
            return new Outcome(null, problem, detail);
        }
    }
}
