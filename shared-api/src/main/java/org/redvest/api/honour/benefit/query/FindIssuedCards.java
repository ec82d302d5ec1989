package org.redvest.api.honour.benefit.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.HonourCardRulesId;

/**
 * Which honour cards were issued?
 *
 * @param remits what the reader holds: cards of divisions in them
 * @param rulesId under these rules; null for all
 * @param cursor of the page before; null for the first
 * @param limit cards at most
 */
public record FindIssuedCards(
        Set<Remit> remits,
        @Nullable HonourCardRulesId rulesId,
        @Nullable Long cursor,
        int limit) implements Query<IssuedCards> {

    @Override
    public Class<IssuedCards> answer() {
        return IssuedCards.class;
    }
}
