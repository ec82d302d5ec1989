package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.TimeTerms;

/**
 * Offer time to a verified spouse or direct relative.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId the number the gift will have; the same number again is the same gift
 * @param recipient to whom
 * @param minutes how much
 */
public record OfferTimeGift(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        VolunteerId recipient,
        int minutes)
        implements Command<TimeTerms> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId).orOneself(volunteerId);
    }
}
