package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;

/**
 * Another officer verified it on the document.
 *
 * @param kinshipId which record
 * @param volunteerId of whom
 */
@Revision("1")
public record KinshipVerified(KinshipId kinshipId, VolunteerId volunteerId) implements KinshipEvent {}
