package org.redvest.api.reward.passbook.query;

import java.time.LocalDate;
import java.util.List;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.passbook.query.Passbook.Kind;

/**
 * The daily proof of a scheme's points: every movement has two legs that sum to zero, and what was issued is somewhere.
 *
 * @param schemeId which scheme
 * @param date as of the end of this civil day, Asia/Shanghai
 * @param issued points that records and deposits gave
 * @param held points that are left in all accounts
 * @param reserved points set aside for redemptions
 * @param spent points of goods that were collected and not returned
 * @param withheld points of records that do not count for now
 * @param expired points that expired unspent
 * @param writtenOff points that were owed and are not asked for any longer
 * @param owed points that are owed over all accounts
 * @param balanced whether issued + written off + owed = held + reserved + spent + withheld + expired, and of no redemption or record
 *     more came back than went
 * @param movements what moved, from which account to which
 * @param position position in the log on which it is based
 */
public record PointsProof(
        SchemeId schemeId,
        LocalDate date,
        long issued,
        long held,
        long reserved,
        long spent,
        long withheld,
        long expired,
        long writtenOff,
        long owed,
        boolean balanced,
        List<Movement> movements,
        long position) {

    /** The accounts of a scheme, beside those of its members. */
    public enum Account {
        /** Where points come from. */
        ISSUED,
        /** What members hold; what they owe is below zero there. */
        MEMBERS,
        /** Set aside for redemptions. */
        RESERVED,
        /** Of goods that were collected. */
        SPENT,
        /** Of records that do not count for now. */
        WITHHELD,
        /** Expired unspent. */
        EXPIRED,
        /** No longer asked for. */
        WRITTEN_OFF
    }

    /**
     * All movements of one kind: as many points leave one account as come to the other.
     *
     * @param kind of the entries
     * @param from which account they leave
     * @param to which account they come to
     * @param points how many, over all entries; below zero where they go the other way
     * @param entries how many entries
     */
    public record Movement(Kind kind, Account from, Account to, long points, long entries) {}
}
