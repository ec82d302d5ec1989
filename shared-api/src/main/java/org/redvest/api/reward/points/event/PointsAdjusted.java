package org.redvest.api.reward.points.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * A service record was corrected, and gives other points. What is to be taken and is not there is owed.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param correctionSequence place of the correction in the volunteer's own stream
 * @param serviceDate civil date of the service, as corrected
 * @param minutes minutes in force
 * @param countedMinutes minutes that count after rounding
 * @param pointsPerHour the rate
 * @param rateVersion version of the rate, as of a credit
 * @param stepVersion version of the rounding, as of a credit
 * @param points what the record gives now
 * @param delta by how much that is more; below zero where it is less
 * @param parts into which lot they went, or of which lots they were taken
 * @param repaid how many of them repaid what was owed
 */
@Revision("1")
public record PointsAdjusted(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        long correctionSequence,
        LocalDate serviceDate,
        long minutes,
        long countedMinutes,
        int pointsPerHour,
        int rateVersion,
        int stepVersion,
        int points,
        int delta,
        List<LotPart> parts,
        int repaid)
        implements PointsAccountEvent {}
