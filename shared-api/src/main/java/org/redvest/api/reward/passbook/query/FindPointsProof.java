package org.redvest.api.reward.passbook.query;

import java.time.LocalDate;
import org.redvest.api.Query;
import org.redvest.api.id.SchemeId;

/**
 * Do the points of a scheme add up?
 *
 * @param schemeId which scheme
 * @param date as of the end of this civil day, Asia/Shanghai
 */
public record FindPointsProof(SchemeId schemeId, LocalDate date) implements Query<PointsProof> {

    @Override
    public Class<PointsProof> answer() {
        return PointsProof.class;
    }
}
