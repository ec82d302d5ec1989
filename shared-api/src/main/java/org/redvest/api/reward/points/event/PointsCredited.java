package org.redvest.api.reward.points.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A service record gave points.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param recordSequence place of the certification in the volunteer's own stream
 * @param serviceDate civil date of the service
 * @param minutes certified minutes
 * @param points whole points; 0 where the minutes do not make one
 * @param rateVersion version of the points-per-hour policy
 * @param stepVersion version of the rounding policy
 */
@Revision("1")
public record PointsCredited(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        long recordSequence,
        LocalDate serviceDate,
        long minutes,
        int points,
        int rateVersion,
        int stepVersion)
        implements PointsAccountEvent {}
