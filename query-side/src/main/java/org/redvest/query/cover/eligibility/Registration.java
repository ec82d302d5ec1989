package org.redvest.query.cover.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;

/**
 * What is known of a registration at an instant, and the rule: somebody is insured if it was in effect then, they were
 * neither banned nor erased, and a recorded policy covers it. Insurers learn it of whom agreed to that at the instant they
 * ask about (PIPL Art. 23).
 *
 * @param effectiveAt when it took effect; null where it never did
 * @param erasedAt when the person was erased; null where they were not
 * @param agreed whether they had agreed that insurers learn of them
 * @param banned whether they were banned
 */
record Registration(@Nullable Instant effectiveAt, @Nullable Instant erasedAt, boolean agreed, boolean banned) {

    private static final Set<Reason> INSURED = Set.of(Reason.REGISTERED, Reason.POLICY_IN_FORCE);
    private static final Set<Reason> UNKNOWN = Set.of(Reason.REGISTERED, Reason.NO_POLICY_ON_RECORD);

    /**
     * Every reason that decides it.
     *
     * @param at the instant
     * @param covered whether a recorded policy covers it, or why none can be said to
     */
    List<Reason> reasons(Instant at, Reason covered) {
        if (effectiveAt == null) {
            return List.of(Reason.NOT_IN_EFFECT);
        }
        if (!agreed) {
            return List.of(Reason.NO_CONSENT);
        }
        return List.of(registered(effectiveAt, at), covered);
    }

    /** Whether it had taken effect and the person was not erased; a ban changes nothing of that. */
    boolean isInEffect(Instant at) {
        return effectiveAt != null && !effectiveAt.isAfter(at) && (erasedAt == null || erasedAt.isAfter(at));
    }

    /** Registered from one instant to the other, half-open. */
    private Reason registered(Instant from, Instant at) {
        if (from.isAfter(at)) {
            return Reason.NOT_YET_REGISTERED;
        }
        if (erasedAt != null && !erasedAt.isAfter(at)) {
            return Reason.ERASED;
        }
        return banned ? Reason.BANNED : Reason.REGISTERED;
    }

    /** What follows from the reasons; null where it may not be told, and where nobody could know it. */
    static @Nullable Boolean insured(List<Reason> reasons) {
        Set<Reason> all = Set.copyOf(reasons);
        if (all.contains(Reason.NO_CONSENT) || all.equals(UNKNOWN)) {
            return null;
        }
        return all.equals(INSURED);
    }
}
