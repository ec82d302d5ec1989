package org.redvest.api.city.alliance.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.AllianceId;

/**
 * Members of an alliance.
 *
 * @param allianceId which alliance
 * @param byCategory how many there are, by what kind of member they are, over all pages; only on the first
 * @param members in the order in which they were recorded
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record AllianceMembers(
        AllianceId allianceId,
        @Nullable Map<String, Long> byCategory,
        List<Member> members,
        @Nullable Long nextCursor,
        long position) {

    /**
     * A membership.
     *
     * @param organisationId code of the organisation, or a team's number
     * @param name the organisation's name
     * @param category what kind of member it is, in the alliance's words
     * @param joinedOn its first day as a member, Asia/Shanghai
     * @param leftOn the first day on which it was none; null where it did not leave
     * @param contradictory whether the record from which the dates were taken has it leave before it joined: it was a member
     *     on no day
     */
    public record Member(
            String organisationId,
            String name,
            String category,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            boolean contradictory) {}
}
