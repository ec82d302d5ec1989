package org.redvest.query.reward.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;

/** A version of a scheme's rules. */
@Entity
@Immutable
@Table(schema = "query", name = "points_scheme_rules")
class PointsSchemeRulesRow {

    @Id
    long position;

    String schemeId;
    int version;
    LocalDate effectiveFrom;
    String basis;

    /** As JSON. */
    String rules;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PointsSchemeRulesRow() {}

    PointsSchemeRulesRow(SchemeRulesAdopted event, String rules, long position) {
        this.position = position;
        this.schemeId = event.schemeId().value();
        this.version = event.version();
        this.effectiveFrom = event.effectiveFrom();
        this.basis = event.basis().value();
        this.rules = rules;
    }
}
