package org.redvest.api.service.product.query;

import java.util.List;
import org.redvest.api.AsOf;
import org.redvest.api.service.order.query.Needs;

/**
 * Needs and products that fit each other.
 *
 * @param matches the best first
 * @param position of the log up to which this is the answer
 */
public record Matches(List<Match> matches, long position) implements AsOf {

    /** Something that speaks for a match. Of the three places the nearest is told, of the two times the one that is so. */
    public enum Ground {
        /** The product is to be had in that very community. */
        SAME_COMMUNITY(4),
        /** It is to be had in the street, or in another community of it. */
        SAME_STREET(2),
        /** It is to be had in the district, or elsewhere in it. */
        SAME_DISTRICT(1),
        /** It is of the same service category. */
        SAME_CATEGORY(4),
        /** A time at which it is to be had lies in the time that is asked for, long enough for one service. */
        TIMES_MEET(3),
        /** It is to be had at any time by agreement. */
        ANY_TIME(1),
        /** The volunteer who serves has a qualification on file that the project asks for. */
        QUALIFIED(1),
        /** Nine of ten of those whom they served, and five at least, were satisfied; only where they let that be seen. */
        WELL_REVIEWED(2);

        private final int points;

        Ground(int points) {
            this.points = points;
        }

        /** What it counts. */
        public int points() {
            return points;
        }
    }

    /**
     * A need and a product.
     *
     * @param need what is asked for
     * @param product what is to be had
     * @param points how well they fit, the sum of what its grounds count: place 4, 2 or 1, category 4, time 3 or 1,
     *     qualification 1, reviews 2
     * @param grounds why
     */
    public record Match(Needs.Need need, ProductView product, int points, List<Ground> grounds) {}
}
