package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;

/** What the plan fixes of a benefit from a day on. */
@Entity
@Immutable
@Table(schema = "query", name = "benefit_version")
class BenefitVersionRow {

    @Id
    long position;

    String benefitId;
    int version;
    LocalDate firstDay;

    @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    BenefitKind kind;

    String partner;
    String terms;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BenefitVersionRow() {}

    /**
     * A row.
     *
     * @param version 1 for the first
     * @param until last civil day; null where it has no end
     * @param json the terms as JSON
     */
    BenefitVersionRow(
            BenefitId benefit,
            int version,
            LocalDate from,
            @Nullable LocalDate until,
            BenefitTerms terms,
            String json,
            long position) {
        this.position = position;
        this.benefitId = benefit.value();
        this.version = version;
        this.firstDay = from;
        this.lastDay = until;
        this.kind = terms.kind();
        this.partner = terms.partner().code();
        this.terms = json;
    }
}
