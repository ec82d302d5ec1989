package org.redvest.api.open.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.StarRules.Level;

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

    /** A higher star that asks for less. */
    @Override
    public Optional<String> contradiction() {
        List<Level> levels = rules.levels();
        for (int above = 1; above < levels.size(); above++) {
            Level lower = levels.get(above - 1);
            Level higher = levels.get(above);
            if (higher.minutes() <= lower.minutes() || higher.months() < lower.months()) {
                return Optional.of(
                        "Level %d asks for no more hours than level %d, or for fewer months: have each ask for more than the one below."
                                .formatted(above + 1, above));
            }
        }
        return Optional.empty();
    }

    @Override
    public void requireWithinBounds() {
        StarRules.requireJurisdiction(jurisdiction);
        rules.requireValid();
    }
}
