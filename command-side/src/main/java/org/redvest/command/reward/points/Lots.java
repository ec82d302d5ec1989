package org.redvest.command.reward.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;

/** What is left of the lots of an account. A lot of which nothing is left is forgotten. */
final class Lots {

    private static final Comparator<LotPart> FIRST_EXPIRING_FIRST =
            Comparator.comparing(LotPart::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Oldest first. */
    private final Map<LotNumber, LotPart> left = new LinkedHashMap<>();

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
            left.merge(part.lot(), part, (there, more) -> more.of(Math.addExact(there.points(), more.points())));
            points += part.points();
        }
    }

    void take(List<LotPart> parts) {
        for (LotPart part : parts) {
            LotPart there = left.get(part.lot());
            if (there != null) {
                int rest = there.points() - part.points();
                if (rest > 0) {
                    left.put(part.lot(), there.of(rest));
                } else {
                    left.remove(part.lot());
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
        List<LotPart> drawn = new ArrayList<>();
        LotPart own = left.get(first);
        if (own != null && wanted > 0) {
            drawn.add(own.of((int) Math.min(wanted, own.points())));
        }
        long rest = wanted - LotPart.sum(drawn);
        drawn.addAll(draw(rest, lot -> !lot.lot().equals(first) && others.test(lot)));
        return List.copyOf(drawn);
    }

    /** All lots whose last day is over on a day. */
    List<LotPart> expiredOn(LocalDate day) {
        return left.values().stream().filter(lot -> lot.isExpiredOn(day)).toList();
    }
}
