package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.TimeTerms;

/**
 * Order service: as much time waits until that is settled.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId the number the order will have; the same number again is the same order
 * @param kind what is to be done
 * @param minutes how much at the most
 */
public record OrderTime(
        @RoutingKey TimeAccountId accountId, VolunteerId volunteerId, TimeMovementId movementId, Text kind, int minutes)
        implements Command<TimeTerms> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId).orOneself(volunteerId);
    }
}
