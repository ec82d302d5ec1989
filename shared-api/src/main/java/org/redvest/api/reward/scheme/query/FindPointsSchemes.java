package org.redvest.api.reward.scheme.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.SchemeId;

/**
 * Which points schemes are there, and what are their rules?
 *
 * @param schemeId one scheme; null for all
 */
public record FindPointsSchemes(@Nullable SchemeId schemeId) implements Query<PointsSchemesView> {

    @Override
    public Class<PointsSchemesView> answer() {
        return PointsSchemesView.class;
    }
}
