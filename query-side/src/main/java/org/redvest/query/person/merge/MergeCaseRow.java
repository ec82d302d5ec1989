package org.redvest.query.person.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.person.merge.MergeGround;

/** A case was opened, for the first time or again. */
@Entity
@Immutable
@Table(schema = "query", name = "merge_case")
class MergeCaseRow {

    @Id
    long position;

    String mergeCaseId;

    String one;

    String other;

    @Enumerated(EnumType.STRING)
    MergeGround ground;

    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected MergeCaseRow() {}

    MergeCaseRow(long position, String mergeCaseId, String one, String other, MergeGround ground, Instant openedAt) {
        this.position = position;
        this.mergeCaseId = mergeCaseId;
        this.one = one;
        this.other = other;
        this.ground = ground;
        this.openedAt = openedAt;
    }
}
