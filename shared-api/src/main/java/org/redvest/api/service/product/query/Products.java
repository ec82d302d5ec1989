package org.redvest.api.service.product.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of service products.
 *
 * @param products the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Products(List<ProductView> products, @Nullable Long nextCursor, long position) implements AsOf {}
