package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.id.HonourCardId;

/** A use of a benefit. */
@Entity
@Immutable
@Table(schema = "query", name = "benefit_use")
class BenefitUseRow {

    @Id
    long position;

    String useId;
    String benefitId;
    String partner;
    String volunteerId;

    @Nullable String cardId;

    LocalDate usedOn;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BenefitUseRow() {}

    BenefitUseRow(BenefitUsed event, Instant recordedAt, long position) {
        HonourCardId card = event.cardId();
        this.position = position;
        this.useId = event.useId().value();
        this.benefitId = event.benefitId().value();
        this.partner = event.partner().code();
        this.volunteerId = event.volunteerId().value();
        this.cardId = card == null ? null : card.value();
        this.usedOn = event.usedOn();
        this.recordedAt = recordedAt;
    }
}
