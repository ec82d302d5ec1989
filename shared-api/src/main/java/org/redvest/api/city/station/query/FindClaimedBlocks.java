package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which blocks and roads does somebody look after on a day?
 *
 * @param division within this division; null for the whole city
 * @param on civil date, Asia/Shanghai
 * @param cursor where the page before ended; null for the first page
 * @param limit claims at most
 */
public record FindClaimedBlocks(
        @Nullable String division, LocalDate on, @Nullable Long cursor, int limit) implements Query<ClaimedBlocks> {

    @Override
    public Class<ClaimedBlocks> answer() {
        return ClaimedBlocks.class;
    }
}
