package org.redvest.api.open.history.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * What did this actor do, in order?
 *
 * @param actorId who: the subject of their token, or {@code configuration}; of automations nothing is answered
 * @param knownAt what had been recorded by this instant; null for all that is known
 * @param cursor where the page before ended; null for the first page
 * @param limit acts at most
 */
public record FindActs(
        String actorId, @Nullable Instant knownAt, @Nullable Long cursor, int limit) implements Query<Acts> {

    @Override
    public Class<Acts> answer() {
        return Acts.class;
    }
}
