package org.redvest.api.open.simulation;

import java.time.LocalDate;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.honour.star.StarRules;

/**
 * Rules of stars, tried.
 *
 * @param jurisdiction whose they would be: division code of the city or a district
 * @param on civil day on which everybody's final hours are looked at, Asia/Shanghai
 * @param rules what they say
 */
public record TriedStarRules(DivisionCode jurisdiction, LocalDate on, StarRules rules) implements TriedPolicy {

    @Override
    public SimulationKind kind() {
        return SimulationKind.STARS;
    }

    @Override
    public Power power() {
        return Power.ADOPT_POLICIES;
    }

    @Override
    public void requireValid() {
        StarRules.requireJurisdiction(jurisdiction);
        rules.requireValid();
    }
}
