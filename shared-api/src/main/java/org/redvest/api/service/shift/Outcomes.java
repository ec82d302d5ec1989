package org.redvest.api.service.shift;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;

/**
 * What came of several wishes for places that were decided together.
 *
 * @param all in the order of the wishes
 */
public record Outcomes(List<Outcome> all) {

    /** Takes them as they are. */
    public Outcomes {
        all = List.copyOf(all);
    }

    /**
     * What came of one: it was granted, or refused, or neither ({@link #UNDECIDED}).
     *
     * @param signedUp where it was granted
     * @param refused why, where it was refused
     * @param detail the sentence about this refusal
     */
    public record Outcome(
            @Nullable SignedUp signedUp,
            @Nullable Problem refused,
            @Nullable String detail) {

        /** A wish that cannot be decided together with others, because it rests on more than the shift: to be asked alone. */
        public static final Outcome UNDECIDED = new Outcome(null, null, null);

        /** Granted. */
        public static Outcome granted(SignedUp signedUp) {
            return new Outcome(signedUp, null, null);
        }

        /** Refused. */
        public static Outcome refused(Problem problem, String detail) {
            return new Outcome(null, problem, detail);
        }
    }
}
