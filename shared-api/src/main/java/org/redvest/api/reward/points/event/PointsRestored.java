package org.redvest.api.reward.points.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * The points of a service record can be spent again, because the record counts. What of them is owed is owed no longer.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param recordId the service record
 * @param points how many
 * @param to back into which lots, and until when they last now; null before revision 2
 * @param repaid how many of them, from the first part on, repaid what else was owed; null before revision 2
 */
@Revision("2")
public record PointsRestored(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        int points,
        @Nullable List<LotPart> to,
        @Nullable Integer repaid)
        implements PointsAccountEvent {

    /** As it was before revision 2. */
    public PointsRestored(PointsAccountId accountId, VolunteerId volunteerId, ServiceRecordId recordId, int points) {
        this(accountId, volunteerId, recordId, points, null, null);
    }
}
