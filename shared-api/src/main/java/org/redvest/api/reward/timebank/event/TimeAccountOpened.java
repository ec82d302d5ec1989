package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody has an account at a time bank.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param openedOn civil day from which on they can store time, Asia/Shanghai
 */
@Revision("1")
public record TimeAccountOpened(TimeAccountId accountId, VolunteerId volunteerId, TimeBankId bankId, LocalDate openedOn)
        implements TimeAccountEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(openedOn);
    }
}
