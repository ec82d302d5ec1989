package org.redvest.command.honour.benefit;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;

/**
 * Whose code one is.
 *
 * @param volunteerId the number to which it belongs
 * @param cardId the honour card that it is of; null where it is the volunteer's own
 */
record CodeHolder(VolunteerId volunteerId, @Nullable HonourCardId cardId) {

    /** What the code follows from. */
    String subject() {
        return cardId == null ? volunteerId.value() : cardId.value();
    }
}
