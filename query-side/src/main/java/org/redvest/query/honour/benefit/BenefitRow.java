package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.benefit.event.BenefitOffered;

/** A benefit of the plan of a division. */
@Entity
@Immutable
@Table(schema = "query", name = "benefit")
class BenefitRow {

    @Id
    String benefitId;

    long position;
    String division;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BenefitRow() {}

    BenefitRow(BenefitOffered event, long position) {
        this.benefitId = event.benefitId().value();
        this.position = position;
        this.division = event.division().value();
    }
}
