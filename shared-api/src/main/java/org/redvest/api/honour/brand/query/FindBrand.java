package org.redvest.api.honour.brand.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.BrandId;

/**
 * What was a brand or a theme on a day?
 *
 * @param brandId which
 * @param on civil day, Asia/Shanghai; null for today
 */
public record FindBrand(BrandId brandId, @Nullable LocalDate on) implements Query<BrandView> {

    @Override
    public Class<BrandView> answer() {
        return BrandView.class;
    }
}
