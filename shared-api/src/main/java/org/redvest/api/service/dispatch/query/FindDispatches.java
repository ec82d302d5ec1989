package org.redvest.api.service.dispatch.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;

/**
 * Who was sent out of town?
 *
 * @param remits what the reader holds: dispatches of organisations in them; null for everybody's
 * @param organisationId by this organisation; null for all
 * @param on those that held on this civil day, Asia/Shanghai, or on a part of it; null for all
 * @param cursor of the page before; null for the first
 * @param limit dispatches at most
 */
public record FindDispatches(
        @Nullable Set<Remit> remits,
        @Nullable OrganisationId organisationId,
        @Nullable LocalDate on,
        @Nullable Long cursor,
        int limit)
        implements Query<DispatchViews> {

    @Override
    public Class<DispatchViews> answer() {
        return DispatchViews.class;
    }
}
