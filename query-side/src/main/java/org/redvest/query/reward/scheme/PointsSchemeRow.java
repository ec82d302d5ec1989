package org.redvest.query.reward.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.scheme.event.SchemeOpened;

/** A points scheme. */
@Entity
@Immutable
@Table(schema = "query", name = "points_scheme")
class PointsSchemeRow {

    @Id
    String schemeId;

    long position;
    String name;
    String division;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PointsSchemeRow() {}

    PointsSchemeRow(SchemeOpened event, long position) {
        this.schemeId = event.schemeId().value();
        this.position = position;
        this.name = event.name().value();
        this.division = event.division().value();
    }
}
