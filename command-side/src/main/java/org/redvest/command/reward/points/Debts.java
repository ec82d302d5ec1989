package org.redvest.command.reward.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final class Withheld {

        private int points;
        private final List<LotPart> taken = new ArrayList<>();

        int owed() {
            return points - LotPart.sum(taken);
        }
    }

    /** All that is owed. */
    long owed() {
        return corrected
                + withheld.values().stream().mapToLong(Withheld::owed).sum();
    }

    boolean isWithheld(ServiceRecordId record) {
        return withheld.containsKey(record);
    }

    /** What a record that is withheld gave. */
    int pointsOf(ServiceRecordId record) {
        Withheld one = withheld.get(record);
        return one == null ? 0 : one.points;
    }

    /** What was taken for a record. */
    List<LotPart> takenFor(ServiceRecordId record) {
        Withheld one = withheld.get(record);
        return one == null ? List.of() : List.copyOf(one.taken);
    }

    void withhold(ServiceRecordId record, int points, List<LotPart> taken) {
        Withheld one = withheld.computeIfAbsent(record, none -> new Withheld());
        one.points += points;
        one.taken.addAll(taken);
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
        for (Withheld one : withheld.values()) {
            int owed = one.owed();
            if (owed > 0) {
                List<LotPart> after = LotPart.without(rest, owed);
                one.taken.addAll(first(rest, owed));
                rest = after;
            }
        }
        corrected -= LotPart.sum(rest);
    }

    /** Points that are not asked for any longer. */
    void writeOff(int points) {
        int rest = points;
        for (Withheld one : withheld.values()) {
            int part = Math.min(rest, one.owed());
            one.points -= part;
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
