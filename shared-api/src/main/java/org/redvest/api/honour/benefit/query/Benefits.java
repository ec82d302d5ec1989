package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of benefits.
 *
 * @param on the day that was asked about
 * @param benefits in the order in which they were offered first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Benefits(
        LocalDate on, List<BenefitView> benefits, @Nullable Long nextCursor, long position) implements AsOf {}
