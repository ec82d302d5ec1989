package org.redvest.command.reward.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.reward.points.LotPart;

/**
 * What an account has to give back: the points of records that do not count for now, and those that a corrected record gave too
 * many. What could not be taken is owed; what comes in repays it, the oldest first.
 */
final class Debts {

    /** Records that do not count for now, the longest withheld first. */
    private final Map<ServiceRecordId, Withheld> withheld = new LinkedHashMap<>();

    /** Owed because of corrections. */
    private long corrected;

    /** What a record gave, and what was taken for it. */
    private record Withheld(int points, List<LotPart> taken) {

        int owed() {
            return points - LotPart.sum(taken);
        }

        Withheld and(int morePoints, List<LotPart> more) {
            return new Withheld(
                    points + morePoints,
                    Stream.concat(taken.stream(), more.stream()).toList());
        }
    }

    /** All that is owed. */
    long owed() {
        return corrected + withheld.values().stream().mapToLong(Withheld::owed).sum();
    }

    boolean isWithheld(ServiceRecordId record) {
        return withheld.containsKey(record);
    }

    /** What a record that is withheld gave. */
    int pointsOf(ServiceRecordId record) {
        Withheld one = withheld.get(record);
        return one == null ? 0 : one.points();
    }

    /** What was taken for a record. */
    List<LotPart> takenFor(ServiceRecordId record) {
        Withheld one = withheld.get(record);
        return one == null ? List.of() : one.taken();
    }

    void withhold(ServiceRecordId record, int points, List<LotPart> taken) {
        withheld.merge(record, new Withheld(points, taken), (before, more) -> before.and(more.points(), more.taken()));
    }

    void restore(ServiceRecordId record) {
        withheld.remove(record);
    }

    /** Nothing to take for points that a record gave too many. */
    void oweForCorrection(int points) {
        corrected += points;
    }

    /** Points that come in and are not free, because they repay. */
    void repay(List<LotPart> parts) {
        List<LotPart> rest = parts;
        for (Map.Entry<ServiceRecordId, Withheld> one : withheld.entrySet()) {
            int owed = one.getValue().owed();
            one.setValue(one.getValue().and(0, first(rest, owed)));
            rest = LotPart.without(rest, owed);
        }
        corrected -= LotPart.sum(rest);
    }

    /** Points that are not asked for any longer. */
    void writeOff(int points) {
        int rest = points;
        for (Map.Entry<ServiceRecordId, Withheld> one : withheld.entrySet()) {
            int part = Math.min(rest, one.getValue().owed());
            one.setValue(one.getValue().and(-part, List.of()));
            rest -= part;
        }
        corrected -= rest;
    }

    /** The first points of parts. */
    static List<LotPart> first(List<LotPart> parts, int points) {
        List<LotPart> first = new ArrayList<>();
        int rest = points;
        for (LotPart part : parts) {
            if (rest > 0) {
                first.add(part.of(Math.min(rest, part.points())));
                rest -= Math.min(rest, part.points());
            }
        }
        return List.copyOf(first);
    }
}
