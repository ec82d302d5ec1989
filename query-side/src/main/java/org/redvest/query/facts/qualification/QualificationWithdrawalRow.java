package org.redvest.query.facts.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;

/** That a qualification no longer counts. */
@Entity
@Immutable
@Table(schema = "query", name = "qualification_withdrawal")
class QualificationWithdrawalRow {

    @Id
    long position;

    String qualificationId;
    String volunteerId;
    String reason;
    Instant withdrawnAt;

    @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected QualificationWithdrawalRow() {}

    QualificationWithdrawalRow(
            QualificationWithdrawn event, Instant withdrawnAt, @Nullable String withdrawnBy, long position) {
        this.position = position;
        this.qualificationId = event.qualificationId().value();
        this.volunteerId = event.volunteerId().value();
        this.reason = event.reason().value();
        this.withdrawnAt = withdrawnAt;
        this.withdrawnBy = withdrawnBy;
    }
}
