package org.redvest.api.cover.claim;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;

/**
 * For whom a claim is reported: an insurer answers for its own policies, the city's officer for what any insurer told.
 *
 * @param insurer the insurer for whom somebody signed in, by the name that its policies have; null for the city
 */
public record ClaimReporter(@Nullable Text insurer) {

    /** The city, for whichever insurer told it. */
    public static final ClaimReporter CITY = new ClaimReporter(null);

    /** What the sender must hold: an insurer needs no delegation, because a policy is its own or not. */
    public Requirement requirement() {
        return insurer == null ? new Requirement.InTheWholeCity(Power.RECORD_INSURANCE) : new Requirement.SignedIn();
    }
}
