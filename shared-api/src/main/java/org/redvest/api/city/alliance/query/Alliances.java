package org.redvest.api.city.alliance.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.AllianceId;

/**
 * Alliances on record.
 *
 * @param alliances the oldest first
 * @param nextCursor where the next page begins; null on the last
 */
public record Alliances(List<Entry> alliances, @Nullable Long nextCursor) {

    /**
     * One alliance.
     *
     * @param allianceId its number
     * @param name its name
     * @param division division code of where it works
     * @param foundedOn civil date of its foundation, Asia/Shanghai
     */
    public record Entry(AllianceId allianceId, String name, String division, LocalDate foundedOn) {}
}
