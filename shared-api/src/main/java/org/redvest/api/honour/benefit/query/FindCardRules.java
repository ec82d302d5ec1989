package org.redvest.api.honour.benefit.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which honour cards are there, and what do they ask for?
 *
 * @param division division code within which; null for the whole city
 * @param cursor of the page before; null for the first
 * @param limit cards at most
 */
public record FindCardRules(
        @Nullable String division, @Nullable Long cursor, int limit) implements Query<CardRulesPage> {

    @Override
    public Class<CardRulesPage> answer() {
        return CardRulesPage.class;
    }
}
