package org.redvest.api.city.station.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.id.StationId;

/**
 * A station and a page of all that belongs to it.
 *
 * @param on civil date, Asia/Shanghai, on which those are open that are counted
 * @param byKind how many of each kind are open, itself included; the highest rank first
 * @param root the station, with those of this page and whatever they belong to
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record StationTree(
        LocalDate on,
        Map<StationKind, Long> byKind,
        Node root,
        @Nullable StationId nextCursor,
        long position) {

    /**
     * A station in the tree, open or not.
     *
     * @param stationId its id
     * @param number the number that the office gave it
     * @param name its name
     * @param kind what it is
     * @param division division code of where it is
     * @param openedOn civil date of its first day, Asia/Shanghai
     * @param lastDay civil date of its last day, Asia/Shanghai; null where it is not closed
     * @param children what belongs to it, the highest rank first, and then by number
     */
    public record Node(
            StationId stationId,
            String number,
            String name,
            StationKind kind,
            String division,
            LocalDate openedOn,
            @Nullable LocalDate lastDay,
            List<Node> children) {}
}
