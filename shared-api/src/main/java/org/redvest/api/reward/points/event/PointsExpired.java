package org.redvest.api.reward.points.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * The last day of points that nobody spent is over.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param asOf civil day on which they are expired, Asia/Shanghai
 * @param points how many
 * @param from of which lots: what was left of them
 */
@Revision("1")
public record PointsExpired(
        PointsAccountId accountId, VolunteerId volunteerId, LocalDate asOf, int points, List<LotPart> from)
        implements PointsAccountEvent {}
