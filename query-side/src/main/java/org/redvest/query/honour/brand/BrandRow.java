package org.redvest.query.honour.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.event.BrandRegistered;

/** A brand or a theme as it was registered. */
@Entity
@Immutable
@Table(schema = "query", name = "brand")
class BrandRow {

    @Id
    String brandId;

    long position;

    @Enumerated(EnumType.STRING)
    BrandKind kind;

    @Enumerated(EnumType.STRING)
    BrandLevel level;

    String division;

    LocalDate firstDate;

    @Nullable LocalDate untilDate;

    String basis;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BrandRow() {}

    BrandRow(BrandRegistered event, long position) {
        this.brandId = event.brandId().value();
        this.position = position;
        this.kind = event.kind();
        this.level = event.level();
        this.division = event.division().value();
        this.firstDate = event.from();
        this.untilDate = event.until();
        this.basis = event.basis().value();
    }
}
