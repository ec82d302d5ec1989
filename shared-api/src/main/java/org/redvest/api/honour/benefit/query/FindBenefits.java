package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.honour.benefit.BenefitKind;

/**
 * Which benefits are offered on a day? What is null is not asked about.
 *
 * @param division division code within which
 * @param kind of this kind
 * @param on civil day, Asia/Shanghai
 * @param cursor of the page before; null for the first
 * @param limit benefits at most
 */
public record FindBenefits(
        @Nullable String division,
        @Nullable BenefitKind kind,
        LocalDate on,
        @Nullable Long cursor,
        int limit) implements Query<Benefits> {

    @Override
    public Class<Benefits> answer() {
        return Benefits.class;
    }
}
