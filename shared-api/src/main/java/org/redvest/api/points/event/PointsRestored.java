package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.volunteer.VolunteerId;

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
