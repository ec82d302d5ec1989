package org.redvest.api.service.hours.query;

import org.redvest.api.Query;
import org.redvest.api.id.HoursChangeId;

/**
 * What has become of a correction?
 *
 * @param changeId which
 */
public record FindHoursChange(HoursChangeId changeId) implements Query<HoursChangeView> {

    @Override
    public Class<HoursChangeView> answer() {
        return HoursChangeView.class;
    }
}
