package org.redvest.query.cover.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.claim.ClaimStep;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;

/** What was done with a claim after it was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "claim_step")
class ClaimStepRow {

    @Id
    long position;

    String claimId;

    @Enumerated(EnumType.STRING)
    ClaimStep step;

    Instant reportedAt;

    @Nullable Long amountYuan;

    @Nullable LocalDate paidOn;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ClaimStepRow() {}

    private ClaimStepRow(ClaimEvent event, ClaimStep step, Instant reportedAt, long position) {
        this.position = position;
        this.claimId = event.claimId().value();
        this.step = step;
        this.reportedAt = reportedAt;
    }

    ClaimStepRow(ClaimReserveChanged event, Instant reportedAt, long position) {
        this(event, ClaimStep.RESERVE_CHANGED, reportedAt, position);
        this.amountYuan = event.reserveYuan();
    }

    ClaimStepRow(ClaimPaid event, Instant reportedAt, long position) {
        this(event, ClaimStep.PAID, reportedAt, position);
        this.amountYuan = event.amountYuan();
        this.paidOn = event.paidOn();
    }

    ClaimStepRow(ClaimRefused event, Instant reportedAt, long position) {
        this(event, ClaimStep.REFUSED, reportedAt, position);
        this.reason = event.reason().value();
    }

    ClaimStepRow(ClaimClosed event, Instant reportedAt, long position) {
        this(event, ClaimStep.CLOSED, reportedAt, position);
    }
}
