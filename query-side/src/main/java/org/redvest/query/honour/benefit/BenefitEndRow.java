package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.benefit.event.BenefitEnded;

/** The end of a benefit. */
@Entity
@Immutable
@Table(schema = "query", name = "benefit_end")
class BenefitEndRow {

    @Id
    long position;

    String benefitId;
    LocalDate lastDay;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BenefitEndRow() {}

    BenefitEndRow(BenefitEnded event, long position) {
        this.position = position;
        this.benefitId = event.benefitId().value();
        this.lastDay = event.lastDay();
        this.reason = event.reason().value();
    }
}
