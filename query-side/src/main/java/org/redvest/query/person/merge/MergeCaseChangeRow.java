package org.redvest.query.person.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.merge.MergeState;

/** What became of a case. */
@Entity
@Immutable
@Table(schema = "query", name = "merge_case_change")
class MergeCaseChangeRow {

    @Id
    long position;

    String mergeCaseId;

    @Enumerated(EnumType.STRING)
    MergeState state;

    @Nullable String survivor;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected MergeCaseChangeRow() {}

    MergeCaseChangeRow(
            long position, String mergeCaseId, MergeState state, @Nullable String survivor, Instant changedAt) {
        this.position = position;
        this.mergeCaseId = mergeCaseId;
        this.state = state;
        this.survivor = survivor;
        this.changedAt = changedAt;
    }
}
