package org.redvest.command.reward.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;

/**
 * What is left of the lots of an account. Points of one lot that begin or end on other days are kept apart: what comes back with
 * days of grace lends them to nothing else. A lot of which nothing is left is forgotten.
 */
final class Lots {

    private static final Comparator<LotPart> FIRST_EXPIRING_FIRST =
            Comparator.comparing(LotPart::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /** By lot and days, oldest first. */
    private final Map<LotPart, LotPart> left = new LinkedHashMap<>();

    private long points;

    /** All that is left, whether or not it can be spent. */
    long points() {
        return points;
    }

    /** What can be spent on a day. */
    long usableOn(LocalDate day) {
        return left.values().stream()
                .filter(lot -> lot.isUsableOn(day))
                .mapToLong(LotPart::points)
                .sum();
    }

    void put(List<LotPart> parts) {
        for (LotPart part : parts) {
            left.merge(kind(part), part, (there, more) -> more.of(Math.addExact(there.points(), more.points())));
            points += part.points();
        }
    }

    void take(List<LotPart> parts) {
        for (LotPart part : parts) {
            LotPart there = left.get(kind(part));
            if (there != null) {
                int rest = there.points() - part.points();
                if (rest > 0) {
                    left.put(kind(part), there.of(rest));
                } else {
                    left.remove(kind(part));
                }
            }
            points -= part.points();
        }
    }

    /** So many points of those lots, or as many as there are: the first expiring first, and of these the oldest. */
    List<LotPart> draw(long wanted, Predicate<LotPart> usable) {
        List<LotPart> drawn = new ArrayList<>();
        long missing = wanted;
        for (LotPart lot : left.values().stream()
                .filter(usable)
                .sorted(FIRST_EXPIRING_FIRST)
                .toList()) {
            if (missing <= 0) {
                break;
            }
            int part = (int) Math.min(missing, lot.points());
            drawn.add(lot.of(part));
            missing -= part;
        }
        return List.copyOf(drawn);
    }

    /** So many points, of one lot as far as it goes, then of those others. */
    List<LotPart> drawFrom(LotNumber first, long wanted, Predicate<LotPart> others) {
        List<LotPart> own = draw(wanted, lot -> lot.lot().equals(first));
        List<LotPart> rest = draw(wanted - LotPart.sum(own), lot -> !lot.lot().equals(first) && others.test(lot));
        return Stream.concat(own.stream(), rest.stream()).toList();
    }

    /** All lots whose last day is over on a day. */
    List<LotPart> expiredOn(LocalDate day) {
        return left.values().stream().filter(lot -> lot.isExpiredOn(day)).toList();
    }

    /** Lot and days, without the points. */
    private static LotPart kind(LotPart part) {
        return part.of(0);
    }
}
