package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;

/** A category of a round of commendation. */
@Entity
@Immutable
@Table(schema = "query", name = "commendation_category")
@IdClass(CommendationCategoryRow.Key.class)
class CommendationCategoryRow {

    record Key(String roundId, int number) {}

    @Id
    String roundId;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    CandidateKind kind;

    String title;

    int quota;

    int leastMinutes;

    boolean reusableHours;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CommendationCategoryRow() {}

    CommendationCategoryRow(String roundId, int number, CommendationCategory category) {
        this.roundId = roundId;
        this.number = number;
        this.kind = category.kind();
        this.title = category.title().value();
        this.quota = category.quota();
        this.leastMinutes = category.leastMinutes();
        this.reusableHours = category.reusableHours();
    }
}
