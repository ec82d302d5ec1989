package org.redvest.command.honour.star;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplicationStopped;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.command.platform.Hand;

/**
 * What the log knows of the stars of one number: the aggregate decides on it, and whoever asks where a star lies does.
 *
 * @param held what was granted and not taken back, by level
 * @param open the application that waits for something; null where there is none
 * @param underReview the level under review; 0 for none
 */
record StarFacts(SortedMap<Integer, Held> held, @Nullable Open open, int underReview) {

    static final StarFacts NOTHING = new StarFacts(Collections.emptySortedMap(), null, 0);

    /**
     * A star that is held.
     *
     * @param grant how it was granted
     * @param floor minutes below which it is put under review: what it took, or with how many it was kept
     */
    record Held(StarGranted grant, long floor) {}

    /**
     * An open application.
     *
     * @param applied what was applied for
     * @param by whose hand
     * @param announced how it was approved; null where it was not yet
     */
    record Open(StarApplied applied, Hand by, @Nullable StarAnnounced announced) {}

    /** With what happened next. Never refuses. */
    StarFacts and(StarEvent event, Hand by) {
        return switch (event) {
            case StarApplied applied -> new StarFacts(held, new Open(applied, by, null), underReview);
            case StarAnnounced announced ->
                new StarFacts(held, open == null ? null : new Open(open.applied(), open.by(), announced), underReview);
            case StarApplicationRefused _, StarApplicationStopped _ -> new StarFacts(held, null, underReview);
            case StarGranted granted -> {
                SortedMap<Integer, Held> more = new TreeMap<>(held);
                more.put(granted.level(), new Held(granted, granted.threshold()));
                yield new StarFacts(Collections.unmodifiableSortedMap(more), null, underReview);
            }
            case StarPutUnderReview review -> new StarFacts(held, open, review.level());
            case StarReviewLapsed _ -> new StarFacts(held, open, 0);
            case StarKept kept -> {
                SortedMap<Integer, Held> lower = new TreeMap<>(held);
                lower.computeIfPresent(kept.level(), (level, star) -> new Held(star.grant(), kept.minutes()));
                yield new StarFacts(Collections.unmodifiableSortedMap(lower), open, 0);
            }
            case StarWithdrawn withdrawn -> {
                SortedMap<Integer, Held> rest = new TreeMap<>(held);
                rest.remove(withdrawn.level());
                yield new StarFacts(Collections.unmodifiableSortedMap(rest), open, 0);
            }
        };
    }

    /** The highest star that is held; null where none is. */
    @Nullable Held highest() {
        return held.isEmpty() ? null : held.get(held.lastKey());
    }

    /**
     * What is to happen because of the hours that there are, so that the highest star is under review exactly while they are
     * fewer than it takes; null where it is so already.
     *
     * @param minutes of final service of the person
     */
    @Nullable StarEvent broughtAboutBy(long minutes) {
        Held star = highest();
        if (star != null && minutes < star.floor()) {
            return underReview == star.grant().level()
                    ? null
                    : new StarPutUnderReview(
                            star.grant().volunteerId(), star.grant().level(), minutes, star.floor());
        }
        return star == null || underReview == 0
                ? null
                : new StarReviewLapsed(star.grant().volunteerId(), underReview, minutes);
    }
}
