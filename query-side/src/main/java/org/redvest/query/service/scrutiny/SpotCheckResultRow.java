package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;

/** What was found of a record that was drawn. */
@Entity
@Immutable
@Table(schema = "query", name = "spot_check_result")
class SpotCheckResultRow {

    @Id
    long position;

    String spotCheckId;
    String recordId;

    @Enumerated(EnumType.STRING)
    CheckOutcome outcome;

    String note;
    Instant checkedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SpotCheckResultRow() {}

    SpotCheckResultRow(SpotCheckResultRecorded event, Instant checkedAt, long position) {
        this.position = position;
        this.spotCheckId = event.spotCheckId().value();
        this.recordId = event.recordId().value();
        this.outcome = event.outcome();
        this.note = event.note().value();
        this.checkedAt = checkedAt;
    }
}
