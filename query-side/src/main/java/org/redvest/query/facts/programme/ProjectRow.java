package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.project.event.ProjectDrafted;

/** A project as it was drafted; which version is in force, and whether it is closed, are sums that later events add to. */
@Entity
@Immutable
@Table(schema = "query", name = "project")
class ProjectRow {

    @Id
    String projectId;

    long position;
    String organisationId;
    Instant draftedAt;
    int versionInForce;
    int closed;
    long lastPosition;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ProjectRow() {}

    ProjectRow(ProjectDrafted event, Instant draftedAt, long position) {
        this.projectId = event.projectId().value();
        this.position = position;
        this.organisationId = event.organisationId().code();
        this.draftedAt = draftedAt;
        this.versionInForce = 0;
        this.closed = 0;
        this.lastPosition = position;
    }
}
