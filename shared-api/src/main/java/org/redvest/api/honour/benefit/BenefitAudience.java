package org.redvest.api.honour.benefit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.id.HonourCardRulesId;

/**
 * For whom a benefit is: who meets all that it asks for, and whose registration is in effect.
 *
 * @param star least star, 1 to 5; 0 where none is asked for
 * @param minutes least final minutes, of all days; 0 where none are asked for
 * @param cards of which one has to be valid; empty where none is asked for
 * @param residence division code within which one has to live; null where one may live anywhere
 */
public record BenefitAudience(
        int star,
        long minutes,
        List<HonourCardRulesId> cards,
        @Nullable DivisionCode residence) {

    /** Takes a list of its own. */
    public BenefitAudience {
        cards = List.copyOf(cards);
    }

    /** What somebody lacks of it; nothing where they are entitled. It is the one rule, on whichever side it is asked. */
    public Set<Lack> lacks(Merits merits) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (!merits.inEffect()) {
            lacks.add(Lack.REGISTRATION);
        }
        if (merits.star() < star) {
            lacks.add(Lack.STAR);
        }
        if (merits.minutes() < minutes) {
            lacks.add(Lack.MINUTES);
        }
        if (!cards.isEmpty() && Collections.disjoint(cards, merits.cards())) {
            lacks.add(Lack.CARD);
        }
        if (residence != null && !Remit.in(residence).holds(merits.residence())) {
            lacks.add(Lack.RESIDENCE);
        }
        return lacks;
    }
}
