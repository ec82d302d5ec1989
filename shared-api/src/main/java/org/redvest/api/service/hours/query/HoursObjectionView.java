package org.redvest.api.service.hours.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.hours.HoursObjectionState;

/**
 * An objection to a service record.
 *
 * @param objectionId its number
 * @param recordId to which record
 * @param state what has become of it
 * @param reason why it was raised; 已注销 where the volunteer was erased
 * @param answer why it was decided so; null where it was not
 * @param objector the subject of who raised it, for auditors; null for everybody else
 * @param raisedAt when
 * @param decidedAt when it was decided or withdrawn; null while it is open
 * @param workingDays for which it was open, or is; null where the calendar of that time is not loaded
 * @param decideBy last civil day to decide it, Asia/Shanghai; null where the calendar of that time is not loaded
 * @param position position of its raising in the log
 */
public record HoursObjectionView(
        HoursObjectionId objectionId,
        ServiceRecordId recordId,
        HoursObjectionState state,
        String reason,
        @Nullable String answer,
        @Nullable String objector,
        Instant raisedAt,
        @Nullable Instant decidedAt,
        @Nullable Integer workingDays,
        @Nullable LocalDate decideBy,
        long position) {}
