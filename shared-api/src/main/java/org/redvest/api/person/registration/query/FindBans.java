package org.redvest.api.person.registration.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;

/**
 * Who was banned and who was erased, of those who live where somebody answers for all?
 *
 * @param remits where whatever the reader holds reaches; null for everywhere
 * @param cursor where the page before ended; null for the first page
 * @param limit bans and erasures at most
 */
public record FindBans(
        @Nullable Set<Remit> remits, @Nullable Long cursor, int limit) implements Query<Bans> {

    @Override
    public Class<Bans> answer() {
        return Bans.class;
    }
}
