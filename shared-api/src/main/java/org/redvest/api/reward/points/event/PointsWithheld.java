package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * The points of a service record cannot be spent, because the record does not count for now.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param points how many; 0 where it has not given any yet
 */
@Revision("1")
public record PointsWithheld(PointsAccountId accountId, VolunteerId volunteerId, ServiceRecordId recordId, int points)
        implements PointsAccountEvent {}
