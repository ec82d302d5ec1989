package org.redvest.api.city.authority.query;

import org.redvest.api.Query;

/**
 * Where does whatever somebody holds reach (ADR 28)?
 *
 * @param subject of the reader's token
 */
public record FindRemits(String subject) implements Query<HeldRemits> {

    @Override
    public Class<HeldRemits> answer() {
        return HeldRemits.class;
    }
}
