package org.redvest.api.honour.benefit.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of honour cards.
 *
 * @param cards the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record IssuedCards(
        List<HonourCardView> cards, @Nullable Long nextCursor, long position) implements AsOf {}
