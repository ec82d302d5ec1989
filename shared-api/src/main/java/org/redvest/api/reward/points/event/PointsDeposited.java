package org.redvest.api.reward.points.event;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;

/**
 * A deposit gave points: a lot of them, in its own name.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param depositId the deposit
 * @param schemeId in which scheme
 * @param kind what was deposited
 * @param content which goods or service
 * @param quantity pieces or minutes
 * @param date civil date of the deposit, Asia/Shanghai
 * @param points whole points
 * @param rulesVersion version of the scheme's rules
 * @param expiresOn last civil day on which they can be spent; null where that never ends
 * @param repaid how many of them repaid what was owed
 */
@Revision("1")
public record PointsDeposited(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        DepositId depositId,
        SchemeId schemeId,
        DepositKind kind,
        Text content,
        int quantity,
        LocalDate date,
        int points,
        int rulesVersion,
        @Nullable LocalDate expiresOn,
        int repaid)
        implements PointsAccountEvent {

    /** The points as parts of their lot; none where there are none. */
    public List<LotPart> parts() {
        return points == 0 ? List.of() : List.of(new LotPart(LotNumber.of(depositId), points, null, expiresOn));
    }
}
