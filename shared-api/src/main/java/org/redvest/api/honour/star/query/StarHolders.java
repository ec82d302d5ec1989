package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who hold stars, as everybody sees it.
 *
 * @param counts for each level, from 1 to 5, how many hold it as their highest; of the division, whatever level is asked for
 * @param holders whose star was granted last first
 * @param nextCursor of the next page; null on the last
 * @param position of the log up to which this is the answer
 */
public record StarHolders(
        List<Long> counts, List<Holder> holders, @Nullable Long nextCursor, long position) {

    /**
     * Somebody.
     *
     * @param name masked, where they agreed to that
     * @param level the highest that they hold
     * @param district division code of where they live
     * @param districtName its name
     * @param grantedOn civil day on which it was granted, Asia/Shanghai
     * @param position of the log at which it was granted
     */
    public record Holder(
            String name, int level, String district, String districtName, LocalDate grantedOn, long position) {}
}
