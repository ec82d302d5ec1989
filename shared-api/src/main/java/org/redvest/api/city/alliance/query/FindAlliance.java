package org.redvest.api.city.alliance.query;

import org.redvest.api.Query;
import org.redvest.api.id.AllianceId;

/**
 * Which alliance is this?
 *
 * @param allianceId its number
 */
public record FindAlliance(AllianceId allianceId) implements Query<Alliances.Entry> {

    @Override
    public Class<Alliances.Entry> answer() {
        return Alliances.Entry.class;
    }
}
