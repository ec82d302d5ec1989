package org.redvest.api.service.hours.query;

import org.redvest.api.Query;
import org.redvest.api.id.HoursObjectionId;

/**
 * What has become of an objection?
 *
 * @param objectionId which
 * @param withObjector whether it is said who raised it
 */
public record FindHoursObjection(HoursObjectionId objectionId, boolean withObjector)
        implements Query<HoursObjectionView> {

    @Override
    public Class<HoursObjectionView> answer() {
        return HoursObjectionView.class;
    }
}
