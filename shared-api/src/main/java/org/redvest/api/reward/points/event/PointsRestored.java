package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * The points of a service record can be spent again, because the record counts.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param points how many
 */
@Revision("1")
public record PointsRestored(PointsAccountId accountId, VolunteerId volunteerId, ServiceRecordId recordId, int points)
        implements PointsAccountEvent {}
