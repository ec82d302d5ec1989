package org.redvest.api.open.simulation;

import java.time.LocalDate;
import org.redvest.api.Power;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;

/**
 * Rules of a points scheme, tried on the services that it credited.
 *
 * @param schemeId which scheme; the city's too, whose rules are policies of the city
 * @param from first civil date of the services, Asia/Shanghai
 * @param on civil day on which is looked at what has not expired, Asia/Shanghai
 * @param rules what they say
 */
public record TriedSchemeRules(SchemeId schemeId, LocalDate from, LocalDate on, SchemeRules rules)
        implements TriedPolicy {

    @Override
    public SimulationKind kind() {
        return SimulationKind.POINTS;
    }

    @Override
    public Power power() {
        return Power.ADOPT_POLICIES;
    }

    @Override
    public void requireValid() {
        rules.requireValid();
    }
}
