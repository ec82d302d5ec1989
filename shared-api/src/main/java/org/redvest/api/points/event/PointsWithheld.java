package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.volunteer.VolunteerId;

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
