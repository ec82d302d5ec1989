package org.redvest.query.facts.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.query.platform.asking.Times;

/**
 * How a service record stands.
 *
 * @param state how far it has come, beside merge cases
 * @param objection what has become of the objection of a merge case; null where there is none
 * @param openObjections objections under notice that nobody has decided
 * @param start first instant of the service, by its last correction
 * @param end first instant after it
 * @param minutes in force
 * @param certifiedMinutes what was certified, where that was corrected; null where it was not
 */
public record Standing(
        RecordState state,
        @Nullable ObjectionState objection,
        int openObjections,
        Instant start,
        Instant end,
        long minutes,
        @Nullable Long certifiedMinutes) {

    /** In SQL, what {@link #of} reads beside all columns of a row {@code r} of query.service_record, joined with {@link #JOIN}. */
    public static final String COLUMNS =
            "%s AS objection, %s AS hindrances, %s AS minutes_now, k.started_at AS start_now, k.ended_at AS end_now"
                    .formatted(
                            Counting.objection("r.record_id"),
                            Counting.hindrances("r.record_id"),
                            Counting.minutes("r"));

    /** In SQL, the last correction of a row {@code r} of query.service_record. */
    public static final String JOIN = """
            LEFT JOIN LATERAL (
                SELECT c.started_at, c.ended_at FROM query.record_change c
                WHERE c.record_id = r.record_id AND c.kind = 'CORRECTED' ORDER BY c.position DESC LIMIT 1) AS k ON true
            """;

    /**
     * Of a row.
     *
     * @param today civil date, Asia/Shanghai
     */
    public static Standing of(ResultSet row, LocalDate today) throws SQLException {
        String objection = row.getString("objection");
        List<String> hindrances = List.of((String[]) row.getArray("hindrances").getArray());
        Instant start = Times.optionalInstant(row, "start_now");
        Instant end = Times.optionalInstant(row, "end_now");
        return new Standing(
                state(hindrances, row.getObject("notice_until", LocalDate.class), today),
                objection == null ? null : ObjectionState.valueOf(objection),
                Math.toIntExact(
                        hindrances.stream().filter(Standing::isObjection).count()),
                start == null ? Times.instant(row, "started_at") : start,
                end == null ? Times.instant(row, "ended_at") : end,
                row.getLong("minutes_now"),
                start == null ? null : Long.valueOf(row.getLong("minutes")));
    }

    /**
     * How far a record has come.
     *
     * @param hindrances what keeps it from counting, beside merge cases: of objections their numbers
     * @param noticeUntil last civil day of its notice; null where there is none
     * @param today civil date, Asia/Shanghai
     */
    public static RecordState state(Collection<String> hindrances, @Nullable LocalDate noticeUntil, LocalDate today) {
        if (hindrances.contains(Counting.REVOCATION)) {
            return RecordState.REVOKED;
        }
        if (hindrances.stream().anyMatch(Standing::isObjection)) {
            return RecordState.SUSPENDED;
        }
        if (!hindrances.isEmpty()) {
            return RecordState.AWAITING_COUNTERSIGNATURE;
        }
        return noticeUntil == null || today.isAfter(noticeUntil) ? RecordState.FINAL : RecordState.UNDER_NOTICE;
    }

    /** Whether what keeps a record from counting is an objection under notice. */
    public static boolean isObjection(String hindrance) {
        return !hindrance.equals(Counting.REVOCATION) && !hindrance.equals(Counting.COUNTERSIGNATURE);
    }

    /** Whether it counts now. */
    public boolean counts() {
        return state.counts() && (objection == null || objection.counts());
    }
}
