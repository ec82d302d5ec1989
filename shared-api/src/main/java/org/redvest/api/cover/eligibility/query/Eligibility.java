package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * Whether a volunteer is insured at an instant, and why.
 *
 * @param volunteerId who
 * @param at when
 * @param insured yes or no; null where the volunteer had not agreed that it is told
 * @param reasons every reason that decided it
 * @param policies the policies in force at that instant
 * @param position position in the log on which the answer is based
 */
public record Eligibility(
        VolunteerId volunteerId,
        Instant at,
        @Nullable Boolean insured,
        List<Reason> reasons,
        List<InsurancePolicyView> policies,
        long position)
        implements AsOf {

    /** Reasons for and against. */
    public enum Reason {
        /** Registered in real name at that instant. */
        REGISTERED,
        /** Registered only later. */
        NOT_YET_REGISTERED,
        /** Registered, but neither confirmed nor approved since. */
        NOT_IN_EFFECT,
        /** The volunteer had not agreed that insurers learn of them (PIPL Art. 23); that does not say that they are not insured. */
        NO_CONSENT,
        /** Erased before that instant. */
        ERASED,
        /** Banned at that instant. */
        BANNED,
        /** A recorded policy covers that instant. */
        POLICY_IN_FORCE,
        /** No recorded policy covers that instant. */
        NO_POLICY_IN_FORCE
    }
}
