package org.redvest.api.service.scrutiny.query;

import org.redvest.api.Query;
import org.redvest.api.id.SpotCheckId;

/**
 * One spot-check, with its figures.
 *
 * @param spotCheckId which
 */
public record FindSpotCheck(SpotCheckId spotCheckId) implements Query<SpotCheckView> {

    @Override
    public Class<SpotCheckView> answer() {
        return SpotCheckView.class;
    }
}
