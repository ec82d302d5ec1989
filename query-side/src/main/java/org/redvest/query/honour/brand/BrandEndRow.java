package org.redvest.query.honour.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.brand.event.BrandEnded;

/** The end of a brand or a theme. */
@Entity
@Immutable
@Table(schema = "query", name = "brand_end")
class BrandEndRow {

    @Id
    String brandId;

    long position;

    LocalDate lastDay;

    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BrandEndRow() {}

    BrandEndRow(BrandEnded event, long position) {
        this.brandId = event.brandId().value();
        this.position = position;
        this.lastDay = event.lastDay();
        this.reason = event.reason().value();
    }
}
