package org.redvest.query.open.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.platform.CanonicalJson;

/** A ranking as it was frozen. */
@Entity
@Immutable
@Table(schema = "query", name = "frozen_ranking")
class FrozenRankingRow {

    @Id
    String frozenRankingId;

    long position;

    String title;

    @Enumerated(EnumType.STRING)
    RankingLevel level;

    @Enumerated(EnumType.STRING)
    Measure measure;

    @Enumerated(EnumType.STRING)
    Attribution attribution;

    @Nullable LocalDate firstDate;

    LocalDate lastDate;

    String within;

    long upTo;

    int rules;

    List<String> compared;

    Instant frozenAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected FrozenRankingRow() {}

    FrozenRankingRow(RankingFrozen event, Instant frozenAt, long position) {
        this.frozenRankingId = event.frozenRankingId().value();
        this.position = position;
        this.title = event.title().value();
        this.level = event.level();
        this.measure = event.measure();
        this.attribution = event.attribution();
        this.firstDate = event.from();
        this.lastDate = event.to();
        this.within = event.within().value();
        this.upTo = event.position();
        this.rules = event.rules();
        this.compared = event.compared().stream().map(CanonicalJson::of).toList();
        this.frozenAt = frozenAt;
    }
}
