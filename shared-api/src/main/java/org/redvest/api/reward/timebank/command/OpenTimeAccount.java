package org.redvest.api.reward.timebank.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.VolunteerId;

/**
 * Open an account for somebody at a time bank.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId which bank; null for that of where they live
 * @param openedOn civil day from which on they can store time, Asia/Shanghai; not in the future
 */
public record OpenTimeAccount(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        @Nullable TimeBankId bankId,
        LocalDate openedOn) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId).orOneself(volunteerId);
    }
}
