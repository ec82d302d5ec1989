package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;

/**
 * Close the account of a holder who died: its time goes where the rules say.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param movementId the number it will have
 * @param document the document that it rests on
 * @param heir who inherits, where the rules have time inherited
 */
public record CloseTimeAccount(
        @RoutingKey TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        Text document,
        @Nullable VolunteerId heir)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId);
    }
}
