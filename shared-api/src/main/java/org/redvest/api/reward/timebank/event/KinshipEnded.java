package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;

/**
 * The relation does not hold any more, or never did.
 *
 * @param kinshipId which record
 * @param volunteerId of whom
 * @param reason why
 */
@Revision("1")
public record KinshipEnded(
        KinshipId kinshipId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements KinshipEvent {}
