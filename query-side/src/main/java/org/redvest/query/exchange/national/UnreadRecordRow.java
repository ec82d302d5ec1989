package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;

/** Who is in an export by a record that was refused. */
@Entity
@Immutable
@IdClass(UnreadRecordRow.Key.class)
@Table(schema = "query", name = "unread_record")
class UnreadRecordRow {

    record Key(String reconciliationId, String volunteerId) implements Serializable {}

    @Id
    String reconciliationId;

    @Id
    String volunteerId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected UnreadRecordRow() {}

    UnreadRecordRow(ReconciliationId reconciliation, VolunteerId volunteer) {
        this.reconciliationId = reconciliation.value();
        this.volunteerId = volunteer.value();
    }
}
