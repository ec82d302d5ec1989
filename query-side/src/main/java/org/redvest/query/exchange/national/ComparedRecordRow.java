package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/** A record of an export, and who was found with its document. */
@Entity
@Immutable
@IdClass(ComparedRecordRow.Key.class)
@Table(schema = "query", name = "compared_record")
class ComparedRecordRow {

    record Key(String reconciliationId, long line) implements Serializable {}

    @Id
    String reconciliationId;

    @Id
    long line;

    @Nullable String volunteerId;

    boolean sameName;
    long minutes;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ComparedRecordRow() {}

    ComparedRecordRow(ReconciliationId reconciliation, ComparedRecord record) {
        VolunteerId found = record.volunteerId();
        this.reconciliationId = reconciliation.value();
        this.line = record.line();
        this.volunteerId = found == null ? null : found.value();
        this.sameName = record.sameName();
        this.minutes = record.minutes();
    }
}
