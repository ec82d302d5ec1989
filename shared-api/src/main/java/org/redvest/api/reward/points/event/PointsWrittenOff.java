package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;

/**
 * Points that were owed are owed no longer: somebody else approved of it.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param points how many
 * @param reason why
 */
@Revision("1")
public record PointsWrittenOff(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        int points,
        @OfPerson Text reason) implements PointsAccountEvent {}
