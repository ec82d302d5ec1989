package org.redvest.api.reward.timebank.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.TransferState;

/**
 * A statement of a time account, as of the end of a day. What was served counts from the day of the service on,
 *     everything else from the day on which it happened.
 *
 * @param timeAccountId which account
 * @param volunteerId whose
 * @param timeBankId of which bank
 * @param openedOn first civil day on which time could be stored
 * @param closedOn the day on which it was closed; null while it is open
 * @param at the day that was asked about
 * @param minutes that are free; below zero where they are borrowed
 * @param hours the same in hours, to a tenth: shown, never counted with
 * @param setAside minutes above the cap, offered for donation
 * @param waiting minutes that wait for an order or a gift
 * @param suspense minutes that left for another bank, which has not answered
 * @param entries newest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record TimeStatement(
        TimeAccountId timeAccountId,
        VolunteerId volunteerId,
        TimeBankId timeBankId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate at,
        long minutes,
        BigDecimal hours,
        long setAside,
        long waiting,
        long suspense,
        List<StatementLine> entries,
        @Nullable Long nextCursor,
        long position) {

    /** What changed an account. */
    public enum Kind {
        /** 存入: service was stored. */
        DEPOSITED,
        /** 捐赠: given to the pool. */
        DONATED,
        /** 预约支取: service was ordered. */
        ORDERED,
        /** 支取: what was ordered was served. */
        DRAWN,
        /** 退回: what waited is free again. */
        RETURNED,
        /** 公益池发放: granted from the pool. */
        GRANTED,
        /** 赠与: offered to a relative. */
        GIFT_OFFERED,
        /** 受赠: accepted from a relative. */
        GIFT_ACCEPTED,
        /** 继承. */
        INHERITED,
        /** 转出: sent to another bank. */
        SENT,
        /** 到账: the other bank acknowledged it. */
        ARRIVED,
        /** 退回: the other bank rejected it. */
        SENT_BACK,
        /** 转入: came from another bank. */
        RECEIVED,
        /** 销户. */
        CLOSED
    }

    /**
     * A line of it.
     *
     * @param kind what happened
     * @param on the civil day from which on it counts
     * @param recordedAt when it was recorded
     * @param timeMovementId the number of the movement
     * @param minutes by how much the free minutes changed
     * @param balance free minutes after it, in the order of the log
     * @param setAside by how much the minutes above the cap changed
     * @param served minutes that were served; null where nothing was
     * @param counterpart who was served, served, gave or was given, or the code of another bank; null where nobody
     * @param witness who saw the service
     * @param start first instant of the service
     * @param end first instant after it
     * @param content what was done or ordered; the number of the account to which time was sent
     * @param place where, in words
     * @param division division code of where
     * @param rulesVersion version of the rules that it follows
     * @param state what became of minutes that were sent to another bank; null of everything else
     * @param position place in the log
     */
    public record StatementLine(
            Kind kind,
            LocalDate on,
            Instant recordedAt,
            TimeMovementId timeMovementId,
            long minutes,
            long balance,
            long setAside,
            @Nullable Long served,
            @Nullable String counterpart,
            @Nullable String witness,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String content,
            @Nullable String place,
            @Nullable String division,
            @Nullable Integer rulesVersion,
            @Nullable TransferState state,
            long position) {}
}
