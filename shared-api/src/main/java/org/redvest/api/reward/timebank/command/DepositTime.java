package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * Store certified service as time.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId the number it will have; the same number again is the same deposit
 * @param beneficiary who was served
 * @param witness who saw it
 * @param certifiedBy who certified it in the field; null where only the sender does
 * @param interval when
 * @param kind what was done
 * @param place where, in words
 * @param division division code of where
 * @param group whether a group served
 */
public record DepositTime(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        VolunteerId beneficiary,
        VolunteerId witness,
        @Nullable VolunteerId certifiedBy,
        ServiceInterval interval,
        Text kind,
        Text place,
        DivisionCode division,
        boolean group)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_TIME_BANK);
    }
}
