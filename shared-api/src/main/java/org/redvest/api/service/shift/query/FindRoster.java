package org.redvest.api.service.shift.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.ShiftId;

/**
 * Who is signed up for this shift, and who waits?
 *
 * @param shiftId which
 * @param remits where whatever the reader holds reaches
 * @param cursor where the page before ended; null for the first page
 * @param limit sign-ups at most
 */
public record FindRoster(
        ShiftId shiftId, Set<Remit> remits, @Nullable Long cursor, int limit) implements Query<Roster> {

    @Override
    public Class<Roster> answer() {
        return Roster.class;
    }
}
