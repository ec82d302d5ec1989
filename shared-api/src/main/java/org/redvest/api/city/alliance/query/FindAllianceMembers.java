package org.redvest.api.city.alliance.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.AllianceId;

/**
 * Who were an alliance's members?
 *
 * @param allianceId which alliance
 * @param on civil date, Asia/Shanghai, on which they were; null for every membership there ever was
 * @param cursor where the page before ended; null for the first page
 * @param limit members at most
 */
public record FindAllianceMembers(
        AllianceId allianceId,
        @Nullable LocalDate on,
        @Nullable Long cursor,
        int limit) implements Query<AllianceMembers> {

    @Override
    public Class<AllianceMembers> answer() {
        return AllianceMembers.class;
    }
}
