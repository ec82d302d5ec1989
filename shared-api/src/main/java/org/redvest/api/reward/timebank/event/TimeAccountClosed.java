package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.ClosingCause;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeLedger;

/**
 * An account is closed: what was in it went where the rules say.
 *
 * @param accountId which account
 * @param volunteerId whose
 * @param bankId of which bank
 * @param movementId the number of the movement
 * @param cause why
 * @param outcome what became of the time
 * @param heir who inherits; null where nobody does
 * @param minutes how much was free; below zero where it was owed, and lapses
 * @param setAside how much was above the cap
 * @param document the document that it rests on; null where none is needed
 */
@Revision("1")
public record TimeAccountClosed(
        TimeAccountId accountId,
        VolunteerId volunteerId,
        TimeBankId bankId,
        TimeMovementId movementId,
        ClosingCause cause,
        AtDeath outcome,
        @Nullable VolunteerId heir,
        long minutes,
        long setAside,
        @OfPerson @Nullable Text document)
        implements TimeAccountEvent {

    @Override
    public Legs legs() {
        return Legs.of(TimeLedger.HOLDER, outcome.destination(), minutes)
                .and(TimeLedger.SET_ASIDE, outcome.destination(), setAside);
    }
}
