package org.redvest.api.reward.points.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.scheme.Rounding;

/**
 * A service record gave points: a lot of them, in its own name.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param recordSequence place of the certification in the volunteer's own stream
 * @param serviceDate civil date of the service
 * @param minutes certified minutes
 * @param points whole points; 0 where the minutes do not make one
 * @param rateVersion version of the points-per-hour policy; in another scheme than the city's, of its rules
 * @param stepVersion version of the rounding policy; in another scheme than the city's, of its rules
 * @param schemeId in which scheme; null for the city's
 * @param countedMinutes minutes that count after rounding; null before revision 2
 * @param pointsPerHour the rate; null before revision 2
 * @param rounding how the minutes were rounded; null before revision 2
 * @param availableFrom first civil day on which they can be spent; null where that is at once
 * @param expiresOn last civil day on which they can be spent; null where that never ends
 * @param repaid how many of them repaid what was owed; null before revision 2
 */
@Revision("2")
public record PointsCredited(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        long recordSequence,
        LocalDate serviceDate,
        long minutes,
        int points,
        int rateVersion,
        int stepVersion,
        @Nullable SchemeId schemeId,
        @Nullable Long countedMinutes,
        @Nullable Integer pointsPerHour,
        @Nullable Rounding rounding,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate expiresOn,
        @Nullable Integer repaid)
        implements PointsAccountEvent {

    /** In the city's scheme, as it was before revision 2. */
    public PointsCredited(
            PointsAccountId accountId,
            VolunteerId volunteerId,
            ServiceRecordId recordId,
            long recordSequence,
            LocalDate serviceDate,
            long minutes,
            int points,
            int rateVersion,
            int stepVersion) {
        this(
                accountId,
                volunteerId,
                recordId,
                recordSequence,
                serviceDate,
                minutes,
                points,
                rateVersion,
                stepVersion,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The points as parts of their lot; none where there are none. */
    public List<LotPart> parts() {
        return points == 0 ? List.of() : List.of(new LotPart(LotNumber.of(recordId), points, availableFrom, expiresOn));
    }
}
