package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.Eligibility.EvidenceKind;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.Standing;
import org.redvest.api.service.attendance.query.AttendanceView.Kind;
import org.redvest.query.platform.asking.Times;

/**
 * Something that shows what somebody did, or one step of what was recorded of it.
 *
 * @param kind what it is
 * @param of what the rows of one have in common: of which shift by whose number, of which record, which dispatch
 * @param step what happened to it by this row; null where nothing does
 * @param position where in the log it was recorded
 * @param recordedAt when
 * @param from first instant of it, by this row; null where the row says nothing of that
 * @param until first instant after it, by this row
 * @param cameAt when somebody came to the shift, by this row; null where it says nothing of that
 * @param wentAt when they went, by this row; null where it says nothing of that
 * @param range whether their attendance counts by itself; null where this row does not show it
 * @param exposure what it was
 * @param division division code of the place; null where that lies elsewhere
 * @param projectId the project; null where there is none
 * @param publishedAt when that was published; null where it was not
 * @param shiftId the shift; null where there is none
 * @param recordId the certified record; null where it is none
 * @param organisationId who sent them, on a dispatch; null where it is none
 * @param place where to, in words; null where it is no dispatch, and where the person was erased
 */
record EvidenceRow(
        EvidenceKind kind,
        String of,
        @Nullable String step,
        long position,
        Instant recordedAt,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant cameAt,
        @Nullable Instant wentAt,
        @Nullable EvidenceRange range,
        Exposure exposure,
        @Nullable String division,
        @Nullable String projectId,
        @Nullable Instant publishedAt,
        @Nullable String shiftId,
        @Nullable String recordId,
        @Nullable String organisationId,
        @Nullable String place) {

    static EvidenceRow read(ResultSet row) throws SQLException {
        String range = row.getString("reach");
        return new EvidenceRow(
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("of"),
                row.getString("step"),
                row.getLong("position"),
                Times.instant(row, "recorded_at"),
                Times.optionalInstant(row, "starts_at"),
                Times.optionalInstant(row, "ends_at"),
                Times.optionalInstant(row, "came_at"),
                Times.optionalInstant(row, "went_at"),
                range == null ? null : EvidenceRange.valueOf(range),
                Exposure.valueOf(row.getString("exposure")),
                row.getString("division"),
                row.getString("project_id"),
                Times.optionalInstant(row, "published_at"),
                row.getString("shift_id"),
                row.getString("record_id"),
                row.getString("organisation_id"),
                row.getString("place"));
    }

    /** Lets this step count for how an attendance stands. */
    void on(Standing standing) {
        Kind.valueOf(Objects.requireNonNull(step)).on(standing, cameAt, wentAt, range);
    }

    /** When something took place, as it was said once. */
    record Said(long position, Instant recordedAt, Instant from, Instant until) {

        /** How far it lies from an instant; not at all where it took place then. */
        private Duration distance(Instant at) {
            if (at.isBefore(from)) {
                return Duration.between(at, from);
            }
            // its end is no part of it any more
            return at.isBefore(until)
                    ? Duration.ZERO
                    : Duration.between(until, at).plusNanos(1);
        }
    }

    /** What this row says of when it took place. */
    Said said() {
        return saidOf(Objects.requireNonNull(from), Objects.requireNonNull(until));
    }

    /** What follows from this row of when it took place; until the shift's end, where they did not go yet. */
    Said saidOf(Instant came, @Nullable Instant went) {
        return new Said(position, recordedAt, came, went == null ? Objects.requireNonNull(until) : went);
    }

    /**
     * What this is, at the times that were said last. On record is it since it was first said to have come as near to an instant:
     * hours that a correction brings to it were not on record before, and those that it leaves there were.
     *
     * @param noShow whether the organiser says that they did not come
     */
    Evidence asSaid(List<Said> said, boolean noShow, Instant at) {
        Said last = said.getLast();
        Said since = said.stream()
                .filter(one -> one.distance(at).compareTo(last.distance(at)) <= 0)
                .findFirst()
                .orElseThrow();
        return new Evidence(
                kind,
                since.position(),
                since.recordedAt(),
                since.recordedAt().isAfter(at),
                exposure,
                last.from(),
                last.until(),
                division,
                projectId == null ? null : ProjectId.stored(projectId),
                publishedAt,
                shiftId == null ? null : ShiftId.stored(shiftId),
                recordId == null ? null : ServiceRecordId.stored(recordId),
                kind == EvidenceKind.DISPATCH ? DispatchId.stored(of) : null,
                organisationId == null ? null : OrganisationId.stored(organisationId),
                place,
                noShow);
    }
}
