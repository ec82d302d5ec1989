package org.redvest.api.city.alliance.query;

import org.redvest.api.Query;

/** Which alliances are there? */
public record FindAlliances() implements Query<Alliances> {

    @Override
    public Class<Alliances> answer() {
        return Alliances.class;
    }
}
