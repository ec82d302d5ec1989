package org.redvest.api.reward.passbook.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's passbook (互助存折) in one scheme: of the person, under whatever numbers they were merged.
 *
 * @param volunteerId whose
 * @param schemeId in which scheme
 * @param at as of the end of this civil day, Asia/Shanghai
 * @param free points that can be spent; below zero where points are owed, because a record does not count after all
 * @param pending points that can be spent later, once the notice (公示) of their record is over
 * @param reserved points set aside for redemptions that wait to be collected
 * @param spent points of redemptions that were collected
 * @param owed points that are owed
 * @param expiring what is left of lots that have a last day, the first first
 * @param entries newest first
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record Passbook(
        VolunteerId volunteerId,
        SchemeId schemeId,
        LocalDate at,
        long free,
        long pending,
        long reserved,
        long spent,
        long owed,
        List<Expiring> expiring,
        List<Entry> entries,
        @Nullable Long nextCursor,
        long position)
        implements AsOf {

    /** Kinds of entries. */
    public enum Kind {
        /** Points from a service record. */
        CREDITED,
        /** Points from a deposit. */
        DEPOSITED,
        /** More or fewer points of a service record that was corrected. */
        ADJUSTED,
        /** Points set aside for a redemption. */
        RESERVED,
        /** Points of a redemption that came to nothing. */
        RELEASED,
        /** The goods were collected: points set aside are spent. */
        COLLECTED,
        /** Points of goods that were returned. */
        RETURNED,
        /** Points whose last day is over. */
        EXPIRED,
        /** Points of a service record that does not count for now. */
        WITHHELD,
        /** Points of a service record that counts again. */
        RESTORED,
        /** Points that are owed no longer, because two persons decided so. */
        WRITTEN_OFF
    }

    /**
     * Points that expire.
     *
     * @param on their last civil day
     * @param points how many
     */
    public record Expiring(LocalDate on, long points) {}

    /**
     * One entry.
     *
     * @param kind what happened
     * @param at when it was recorded
     * @param points change of the points that are left
     * @param free points that are left after it
     * @param serviceRecordId the service record; null where it is about none
     * @param serviceDate civil date of the service or the deposit; null where it is about none
     * @param minutes minutes of the service; null where it is about none
     * @param redemptionId the redemption; null where it is about none
     * @param depositId the deposit; null where it is about none
     * @param expiresOn last civil day of points that came in; null where that never ends
     * @param explanation how the figure follows, with the version of the rules; null where nothing was reckoned
     * @param position position in the log
     */
    public record Entry(
            Kind kind,
            Instant at,
            long points,
            long free,
            @Nullable String serviceRecordId,
            @Nullable LocalDate serviceDate,
            @Nullable Long minutes,
            @Nullable String redemptionId,
            @Nullable String depositId,
            @Nullable LocalDate expiresOn,
            @Nullable String explanation,
            long position) {}
}
