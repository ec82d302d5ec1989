package org.redvest.query.facts.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Two numbers were found to be one person's, or two persons' after all. */
@Entity
@Immutable
@Table(schema = "query", name = "account_merge")
class AccountMergeRow {

    @Id
    long position;

    String absorbed;

    String survivor;

    boolean merged;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AccountMergeRow() {}

    AccountMergeRow(long position, String absorbed, String survivor, boolean merged, Instant changedAt) {
        this.position = position;
        this.absorbed = absorbed;
        this.survivor = survivor;
        this.merged = merged;
        this.changedAt = changedAt;
    }
}
