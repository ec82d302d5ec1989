package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Kin;

/**
 * An officer recorded that two people are related.
 *
 * @param kinshipId which record
 * @param volunteerId of whom
 * @param relative to whom
 * @param kin what the relative is to them
 * @param document the document that it rests on
 */
@Revision("1")
public record KinshipRecorded(
        KinshipId kinshipId, VolunteerId volunteerId, VolunteerId relative, Kin kin, Text document)
        implements KinshipEvent {}
