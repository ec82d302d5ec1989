package org.redvest.api.honour.benefit.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;

/**
 * An honour card is none any more, from now on.
 *
 * @param cardId which card
 * @param volunteerId whose
 * @param reason why, in words
 */
@Revision("1")
public record HonourCardRevoked(
        HonourCardId cardId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements HonourCardEvent {}
