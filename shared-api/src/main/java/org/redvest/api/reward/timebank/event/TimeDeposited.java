package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * Certified service was stored as time.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param beneficiary who was served
 * @param witness who saw it: none of the others
 * @param certifiedBy who certified it in the field; null where only the officer did who recorded it
 * @param start first instant of the service
 * @param end first instant after it
 * @param kind what was done
 * @param place where, in words
 * @param division division code of where
 * @param minutes how much was served
 * @param setAside how much of it is above the cap and offered for donation
 * @param pooled how much of it went to the pool at once, because a group served
 * @param rulesVersion version of the rules
 * @param orderId the order that it settles; null where there is none
 */
@Revision("1")
public record TimeDeposited(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        VolunteerId beneficiary,
        VolunteerId witness,
        @Nullable VolunteerId certifiedBy,
        Instant start,
        Instant end,
        Text kind,
        Text place,
        DivisionCode division,
        long minutes,
        long setAside,
        long pooled,
        int rulesVersion,
        @Nullable TimeMovementId orderId)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.ISSUED, TimeLedger.HOLDER, minutes - setAside - pooled)
                .and(TimeLedger.ISSUED, TimeLedger.SET_ASIDE, setAside)
                .and(TimeLedger.ISSUED, TimeLedger.POOL, pooled);
    }

    @Override
    public Instant validFrom() {
        return start;
    }

    @Override
    public Instant validUntil() {
        return end;
    }
}
