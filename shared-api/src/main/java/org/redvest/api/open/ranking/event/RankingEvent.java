package org.redvest.api.open.ranking.event;

import org.redvest.api.Event;
import org.redvest.api.id.FrozenRankingId;

/** What becomes of a published ranking. */
public sealed interface RankingEvent extends Event permits RankingFrozen {

    /** Which ranking. */
    FrozenRankingId frozenRankingId();
}
