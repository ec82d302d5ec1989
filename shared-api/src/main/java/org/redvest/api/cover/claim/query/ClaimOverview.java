package org.redvest.api.cover.claim.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * What claims come to (理赔情况): those of accidents on some days, whatever was done with them since.
 *
 * @param from first civil day of accidents, Asia/Shanghai; null for all before {@code to}
 * @param to last civil day; null for all after {@code from}
 * @param by by what they are told apart
 * @param lines most claims first
 * @param total of all lines
 * @param position of the log up to which this is the answer
 */
public record ClaimOverview(
        @Nullable LocalDate from, @Nullable LocalDate to, ClaimGrouping by, List<Line> lines, Sums total, long position)
        implements AsOf {

    /**
     * The claims of a category, or of a district.
     *
     * @param key the category, or the district's code
     * @param name the category, or the district's name
     */
    public record Line(String key, String name, Sums sums) {}

    /**
     * Sums over claims.
     *
     * @param opened claims
     * @param paid claims for which anything was paid
     * @param refused claims that were refused
     * @param open claims that are neither refused nor closed
     * @param paidYuan all that was paid, in whole yuan
     * @param reserveYuan all that is held for those that are open, in whole yuan
     */
    public record Sums(long opened, long paid, long refused, long open, long paidYuan, long reserveYuan) {

        /** Of no claim. */
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        /** With those of other claims. */
        public Sums plus(Sums other) {
            return new Sums(
                    opened + other.opened,
                    paid + other.paid,
                    refused + other.refused,
                    open + other.open,
                    paidYuan + other.paidYuan,
                    reserveYuan + other.reserveYuan);
        }
    }
}
