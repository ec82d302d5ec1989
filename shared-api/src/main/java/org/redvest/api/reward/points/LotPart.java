package org.redvest.api.reward.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points of one lot. They keep what the lot says of when they can be spent, wherever they go and come back from.
 *
 * @param lot which lot
 * @param points how many, above zero
 * @param availableFrom first civil day on which they can be spent; null from the beginning
 * @param expiresOn last civil day on which they can be spent; null where that never ends
 */
public record LotPart(
        LotNumber lot,
        int points,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate expiresOn) {

    /** As many points of the same lot. */
    public LotPart of(int many) {
        return new LotPart(lot, many, availableFrom, expiresOn);
    }

    /** Until another day. */
    public LotPart until(LocalDate lastDay) {
        return new LotPart(lot, points, availableFrom, lastDay);
    }

    /** Whether they can be spent on a day, if nothing else is against it. */
    public boolean isUsableOn(LocalDate day) {
        return (availableFrom == null || !availableFrom.isAfter(day)) && !isExpiredOn(day);
    }

    /** Whether their last day is over. */
    public boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** How many points parts come to. */
    public static int sum(Collection<LotPart> parts) {
        return parts.stream().mapToInt(LotPart::points).reduce(0, Math::addExact);
    }

    /** What is left of parts when the first points of them are taken away. */
    public static List<LotPart> without(List<LotPart> parts, int first) {
        List<LotPart> left = new ArrayList<>(parts.size());
        int rest = first;
        for (LotPart part : parts) {
            int taken = Math.min(rest, part.points());
            rest -= taken;
            if (part.points() > taken) {
                left.add(part.of(part.points() - taken));
            }
        }
        return List.copyOf(left);
    }
}
