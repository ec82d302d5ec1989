package org.redvest.api.reward.passbook.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's passbook (互助存折): of the person, under whatever numbers they were merged.
 *
 * @param volunteerId whose
 * @param free points that can be spent; below zero where points are owed, because a record does not count after all
 * @param reserved points set aside for redemptions that wait to be collected
 * @param spent points of redemptions that were collected
 * @param entries newest first
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record Passbook(
        VolunteerId volunteerId,
        long free,
        long reserved,
        long spent,
        List<Entry> entries,
        @Nullable Long nextCursor,
        long position) {

    /** Kinds of entries. */
    public enum Kind {
        /** Points from a service record. */
        CREDITED,
        /** Points set aside for a redemption. */
        RESERVED,
        /** Points of a redemption that came to nothing. */
        RELEASED,
        /** The goods were collected: points set aside are spent. */
        COLLECTED,
        /** Points of a service record that does not count for now. */
        WITHHELD,
        /** Points of a service record that counts again. */
        RESTORED
    }

    /**
     * One entry.
     *
     * @param kind what happened
     * @param at when it was recorded
     * @param points change of the free points
     * @param free free points after it
     * @param serviceRecordId the service record; null for redemptions
     * @param serviceDate its civil date; null for redemptions
     * @param minutes its minutes; null for redemptions
     * @param redemptionId the redemption; null for credits
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
            long position) {}
}
