package org.redvest.api.city.authority.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Query;

/**
 * Where does whatever somebody holds reach (ADR 28)?
 *
 * @param subject of the reader's token
 * @param power that the delegations give; null for whatever they give
 */
public record FindRemits(String subject, @Nullable Power power) implements Query<HeldRemits> {

    /** Of whatever they hold. */
    public FindRemits(String subject) {
        this(subject, null);
    }

    @Override
    public Class<HeldRemits> answer() {
        return HeldRemits.class;
    }
}
