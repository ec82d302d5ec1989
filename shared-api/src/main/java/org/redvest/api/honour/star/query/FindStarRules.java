package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Query;

/**
 * Which rules of stars are there?
 *
 * @param division those alone that apply to who lives there; null for all
 * @param on those alone that are in force on that civil day, Asia/Shanghai; null for all versions
 */
public record FindStarRules(
        @Nullable DivisionCode division, @Nullable LocalDate on) implements Query<AdoptedStarRules> {

    @Override
    public Class<AdoptedStarRules> answer() {
        return AdoptedStarRules.class;
    }
}
