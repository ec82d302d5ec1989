package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.id.ScrutinyRuleId;

/** From which service date on a rule is on, or off. */
@Entity
@Immutable
@Table(schema = "query", name = "scrutiny_rule_switch")
class ScrutinyRuleSwitchRow {

    @Id
    long position;

    String ruleId;
    boolean switchedOn;
    LocalDate fromDate;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ScrutinyRuleSwitchRow() {}

    ScrutinyRuleSwitchRow(ScrutinyRuleId rule, boolean switchedOn, LocalDate from, long position) {
        this.position = position;
        this.ruleId = rule.value();
        this.switchedOn = switchedOn;
        this.fromDate = from;
    }
}
