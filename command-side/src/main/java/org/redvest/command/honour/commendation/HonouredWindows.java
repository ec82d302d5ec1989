package org.redvest.command.honour.commendation;

import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.honour.benefit.HonouredHours.Claim;

/**
 * For which days of service a person was honoured: the same hours earn two honours only where both allow it. Whoever grants an
 * honour asks here, and says so here within the same unit of work.
 */
interface HonouredWindows {

    /**
     * Requires that an honour could be granted for these days.
     *
     * @throws Refusal {@link Problem#HOURS_ALREADY_HONOURED}
     */
    void requireFree(VolunteerId volunteer, Claim claim) throws Exception;

    /**
     * Takes these days for an honour that is granted in the unit of work at hand.
     *
     * @throws Refusal {@link Problem#HOURS_ALREADY_HONOURED}
     */
    void claim(VolunteerId volunteer, Claim claim) throws Exception;

    /** Gives the days of an honour back that is revoked in the unit of work at hand. */
    void release(VolunteerId volunteer, Claim claim) throws Exception;
}
