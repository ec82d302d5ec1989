package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.event.AttendanceAmended;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.attendance.query.AttendanceView.Kind;

/** What was recorded of somebody's attendance of a shift. */
@Entity
@Immutable
@Table(schema = "query", name = "attendance")
class AttendanceRow {

    @Id
    long position;

    String shiftId;
    String volunteerId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant recordedAt;

    @Nullable Instant cameAt;

    @Nullable Instant wentAt;

    @Enumerated(EnumType.STRING)
    @Nullable EvidenceMethod method;

    @Enumerated(EnumType.STRING)
    @Nullable EvidenceRange reach;

    @Nullable Instant receivedAt;

    @Nullable Instant deviceAt;

    @Nullable Long driftSeconds;

    @Nullable Integer metres;

    @Nullable String reason;

    @Nullable String recordId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AttendanceRow() {}

    AttendanceRow(AttendanceEvent event, Instant recordedAt, long position) {
        this.position = position;
        this.shiftId = event.shiftId().value();
        this.volunteerId = event.volunteerId().value();
        this.kind = kind(event);
        this.recordedAt = recordedAt;
        switch (event) {
            case CheckedIn in -> {
                this.metres = in.metres();
                show(CheckDirection.IN, in.evidence());
            }
            case CheckedOut out -> {
                this.metres = out.metres();
                show(CheckDirection.OUT, out.evidence());
            }
            case AttendanceAmended amended -> show(amended.direction(), amended.evidence());
            case CheckOutEstimated estimate -> this.wentAt = estimate.at();
            case AttendanceListed listed -> {
                this.cameAt = listed.from();
                this.wentAt = listed.to();
                this.method = listed.method();
                this.reach = listed.range();
            }
            case AttendanceCorrected corrected -> {
                this.cameAt = corrected.from();
                this.wentAt = corrected.to();
                this.reason = text(corrected.reason());
            }
            case EvidenceAccepted accepted -> this.reason = text(accepted.reason());
            case EvidenceRejected rejected -> this.reason = text(rejected.reason());
            case NoShowRecorded recorded -> this.reason = text(recorded.reason());
            case NoShowContested contested -> this.reason = text(contested.reason());
            case NoShowWithdrawn withdrawn -> this.reason = text(withdrawn.reason());
            case AttendanceCertified certified ->
                this.recordId = certified.recordId().value();
        }
    }

    private void show(CheckDirection direction, Evidence evidence) {
        switch (direction) {
            case IN -> this.cameAt = evidence.at();
            case OUT -> this.wentAt = evidence.at();
        }
        this.method = evidence.method();
        this.reach = evidence.range();
        this.receivedAt = evidence.receivedAt();
        this.deviceAt = evidence.deviceAt();
        this.driftSeconds = evidence.driftSeconds();
    }

    private static Kind kind(AttendanceEvent event) {
        return switch (event) {
            case CheckedIn _ -> Kind.CHECKED_IN;
            case CheckedOut _ -> Kind.CHECKED_OUT;
            case CheckOutEstimated _ -> Kind.ESTIMATED;
            case AttendanceListed _ -> Kind.LISTED;
            case EvidenceAccepted _ -> Kind.ACCEPTED;
            case EvidenceRejected _ -> Kind.REJECTED;
            case AttendanceCorrected _ -> Kind.CORRECTED;
            case AttendanceAmended _ -> Kind.AMENDED;
            case NoShowRecorded _ -> Kind.NO_SHOW;
            case NoShowContested _ -> Kind.NO_SHOW_CONTESTED;
            case NoShowWithdrawn _ -> Kind.NO_SHOW_WITHDRAWN;
            case AttendanceCertified _ -> Kind.CERTIFIED;
        };
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
