package org.redvest.api.open.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Power;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.SchemeRules.CategoryRate;
import org.redvest.api.reward.scheme.SchemeRules.ClassRate;

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

    /** Bounds that nothing can lie within, two rates for the same, days of grace for what never expires. */
    @Override
    public Optional<String> contradiction() {
        int least = rules.rounding().leastMinutes();
        Integer most = rules.rounding().mostMinutes();
        Integer ofDay = rules.mostMinutesPerDay();
        if (most != null && least > most) {
            return Optional.of("rounding.leastMinutes is more than rounding.mostMinutes: no record can count both.");
        }
        if (ofDay != null && least > ofDay) {
            return Optional.of("rounding.leastMinutes is more than mostMinutesPerDay: no day can hold one record.");
        }
        if (rules.graceDays() > 0 && rules.expiry().kind() == Expiry.Kind.NEVER) {
            return Optional.of("graceDays are for points that expire, and these never do: name an expiry, or no days.");
        }
        if (namesTwice(rules.categoryRates(), CategoryRate::category)
                || namesTwice(rules.classRates(), ClassRate::evidence)) {
            return Optional.of("categoryRates or classRates name the same twice: name each once.");
        }
        return Optional.empty();
    }

    /** Whether a list names something twice. */
    private static <T> boolean namesTwice(List<T> rates, Function<T, Object> what) {
        return rates.stream().map(what).distinct().count() < rates.size();
    }

    @Override
    public void requireWithinBounds() {
        rules.requireValid();
    }
}
