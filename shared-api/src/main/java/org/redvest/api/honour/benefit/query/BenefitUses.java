package org.redvest.api.honour.benefit.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.VolunteerId;

/**
 * A page of uses of a benefit.
 *
 * @param uses the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record BenefitUses(List<Use> uses, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * A use.
     *
     * @param useId its number
     * @param usedOn civil day, Asia/Shanghai
     * @param recordedAt when it was recorded
     * @param partner credit code of the organisation that recorded it
     * @param byCard whether an honour card was shown, and not one's own code
     * @param volunteerId who used it; null for a partner, who is told of nobody
     * @param volunteer their masked name; null for a partner
     * @param position where in the log it stands
     */
    public record Use(
            BenefitUseId useId,
            LocalDate usedOn,
            Instant recordedAt,
            String partner,
            boolean byCard,
            @Nullable VolunteerId volunteerId,
            @Nullable String volunteer,
            long position) {}
}
