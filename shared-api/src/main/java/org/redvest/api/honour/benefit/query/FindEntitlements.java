package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * To which benefits is somebody entitled on a day, why, and what is missing for the others?
 *
 * @param volunteerId who
 * @param on civil day, Asia/Shanghai
 * @param cursor of the page before; null for the first
 * @param limit benefits at most
 */
public record FindEntitlements(
        VolunteerId volunteerId, LocalDate on, @Nullable Long cursor, int limit) implements Query<Entitlements> {

    @Override
    public Class<Entitlements> answer() {
        return Entitlements.class;
    }
}
