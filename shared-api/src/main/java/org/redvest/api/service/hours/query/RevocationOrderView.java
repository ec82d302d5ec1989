package org.redvest.api.service.hours.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.RevocationState;

/**
 * An order to revoke many service records, and how far it has come.
 *
 * @param orderId its number
 * @param state how far it has come
 * @param reason why
 * @param total records that it names
 * @param revoked records that it revoked so far
 * @param reinstated records of them that were given back so far
 * @param refused records to which what was ordered last could not be done, once that is known
 * @param orderedBy the subject of who ordered it
 * @param orderedAt when
 * @param changedAt when it came to where it is
 * @param position position in the log on which it is based
 */
public record RevocationOrderView(
        RevocationOrderId orderId,
        RevocationState state,
        String reason,
        long total,
        long revoked,
        long reinstated,
        List<RefusedRecord> refused,
        @Nullable String orderedBy,
        Instant orderedAt,
        Instant changedAt,
        long position) {}
