package org.redvest.api.city.station.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.id.BlockId;

/**
 * Blocks and roads that units look after.
 *
 * @param on civil date, Asia/Shanghai, on which they do
 * @param total how many there are, over all pages; only on the first
 * @param blocks in the order in which they were claimed
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record ClaimedBlocks(
        LocalDate on,
        @Nullable Long total,
        List<ClaimedBlock> blocks,
        @Nullable Long nextCursor,
        long position) {

    /**
     * A claim.
     *
     * @param blockId of what
     * @param division division code of where it lies
     * @param name what it is called
     * @param kind what it is
     * @param organisationId code of the unit that looks after it
     * @param unit what the unit is called
     * @param from civil date of the first day, Asia/Shanghai
     * @param until civil date of the last day; null where it has no end
     */
    public record ClaimedBlock(
            BlockId blockId,
            String division,
            String name,
            BlockKind kind,
            String organisationId,
            String unit,
            LocalDate from,
            @Nullable LocalDate until) {}
}
