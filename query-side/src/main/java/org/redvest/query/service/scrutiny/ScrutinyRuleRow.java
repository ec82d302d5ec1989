package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;

/** A rule over the log as it was adopted. */
@Entity
@Immutable
@Table(schema = "query", name = "scrutiny_rule")
class ScrutinyRuleRow {

    @Id
    String ruleId;

    long position;

    @Enumerated(EnumType.STRING)
    RuleKind kind;

    List<String> figures;
    Instant adoptedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ScrutinyRuleRow() {}

    ScrutinyRuleRow(ScrutinyRuleAdopted event, Instant adoptedAt, long position) {
        this.ruleId = event.ruleId().value();
        this.position = position;
        this.kind = event.terms().kind();
        this.figures = event.terms().parameters().entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .toList();
        this.adoptedAt = adoptedAt;
    }
}
