package org.redvest.api.honour.brand.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of brands and themes, as they were on a day.
 *
 * @param on that civil day, Asia/Shanghai
 * @param total how many there were; null but on the first page
 * @param brands those that were registered last come first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Brands(
        LocalDate on,
        @Nullable Long total,
        List<BrandView> brands,
        @Nullable Long nextCursor,
        long position) implements AsOf {}
