package org.redvest.api.reward.points.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * The points of a service record cannot be spent, because the record does not count for now. What cannot be taken is owed.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param points how many; 0 where it has not given any yet
 * @param from of which lots they were taken, its own first; what is missing is owed; null before revision 2
 */
@Revision("2")
public record PointsWithheld(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        int points,
        @Nullable List<LotPart> from)
        implements PointsAccountEvent {

    /** As it was before revision 2. */
    public PointsWithheld(PointsAccountId accountId, VolunteerId volunteerId, ServiceRecordId recordId, int points) {
        this(accountId, volunteerId, recordId, points, null);
    }
}
