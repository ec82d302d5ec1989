package org.redvest.api.honour.brand.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;

/**
 * Which brands and themes are there on a day?
 *
 * @param division code of a division within which they are; null for all
 * @param kind what they are; null for all
 * @param level who keeps them; null for all
 * @param on civil day, Asia/Shanghai; null for today
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindBrands(
        @Nullable String division,
        @Nullable BrandKind kind,
        @Nullable BrandLevel level,
        @Nullable LocalDate on,
        @Nullable Long cursor,
        int limit)
        implements Query<Brands> {

    @Override
    public Class<Brands> answer() {
        return Brands.class;
    }
}
