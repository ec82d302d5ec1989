package org.redvest.api.honour.benefit;

import java.util.Set;
import org.redvest.api.DivisionCode;
import org.redvest.api.id.HonourCardRulesId;

/**
 * What a person has on a day, under whichever of their numbers, by which benefits are for them or not.
 *
 * @param inEffect whether their registration is in effect, and they are neither banned nor erased
 * @param star that they hold; 0 where they hold none
 * @param minutes certified minutes that count and whose notice is over
 * @param cards rules of the honour cards that are valid
 * @param residence division code of where they live
 */
public record Merits(boolean inEffect, int star, long minutes, Set<HonourCardRulesId> cards, DivisionCode residence) {

    /** Takes a set of its own. */
    public Merits {
        cards = Set.copyOf(cards);
    }
}
