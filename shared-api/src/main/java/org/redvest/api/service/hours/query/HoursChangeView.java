package org.redvest.api.service.hours.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.hours.HoursChangeState;

/**
 * A proposal to correct a service record.
 *
 * @param changeId its number
 * @param recordId of which record
 * @param state what has become of it
 * @param startBefore first instant of the service, as it counted when it was proposed
 * @param endBefore first instant after it
 * @param start first instant of the service, as it is to be
 * @param end first instant after it
 * @param reason why; 已注销 where the volunteer was erased
 * @param answer why it was refused; null where it was not
 * @param proposedBy the subject of who proposed it
 * @param decidedBy the subject of who approved or refused it; null where nobody did
 * @param proposedAt when
 * @param decidedAt when it was decided; null where it was not
 * @param position position of the proposal in the log
 */
public record HoursChangeView(
        HoursChangeId changeId,
        ServiceRecordId recordId,
        HoursChangeState state,
        Instant startBefore,
        Instant endBefore,
        Instant start,
        Instant end,
        String reason,
        @Nullable String answer,
        @Nullable String proposedBy,
        @Nullable String decidedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        long position) {}
