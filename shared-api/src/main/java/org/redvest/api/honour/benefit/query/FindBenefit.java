package org.redvest.api.honour.benefit.query;

import org.redvest.api.Query;
import org.redvest.api.id.BenefitId;

/**
 * What is this benefit, what was it before, and how often was it used?
 *
 * @param benefitId which
 */
public record FindBenefit(BenefitId benefitId) implements Query<BenefitLife> {

    @Override
    public Class<BenefitLife> answer() {
        return BenefitLife.class;
    }
}
