package org.redvest.api.reward.scheme;

import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.SchemeId;

/** The book of all points schemes. */
public final class Schemes {

    /** The id of its stream. */
    public static final String STREAM = "scb-book";

    private Schemes() {}

    /** What whoever runs the shop of a scheme must hold: where the scheme lies; for the city's, anywhere. */
    public static Requirement toRunShop(SchemeId scheme) {
        return scheme.isCitys()
                ? new Requirement.Anywhere(Power.RUN_SHOP)
                : new Requirement.WhereItLies(Power.RUN_SHOP, scheme);
    }
}
