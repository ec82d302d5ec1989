package org.redvest.benchmarks.peers.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed what, and how it looked before and after. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String entity;
    private String entityId;
    private Instant changedAt;

    @Column(columnDefinition = "text")
    private @Nullable String before;

    @Column(columnDefinition = "text")
    private String after;

    @Column(columnDefinition = "text")
    private String envelope;

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {
        // required by Hibernate
    }

    /** What came into being: there was nothing before. */
    AuditRow(String entity, String entityId, Instant changedAt, String after, String envelope) {
        this.entity = entity;
        this.entityId = entityId;
        this.changedAt = changedAt;
        this.after = after;
        this.envelope = envelope;
    }
}
