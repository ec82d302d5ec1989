package org.redvest.query.honour.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;

/** What a brand is called and who carries it from a day on. */
@Entity
@Immutable
@Table(schema = "query", name = "brand_version")
class BrandVersionRow {

    @Id
    long position;

    String brandId;

    LocalDate fromDate;

    String name;

    @Nullable String organisationId;

    String description;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BrandVersionRow() {}

    BrandVersionRow(
            BrandId brand,
            LocalDate from,
            Text name,
            @Nullable OrganisationId organisation,
            Text description,
            long position) {
        this.position = position;
        this.brandId = brand.value();
        this.fromDate = from;
        this.name = name.value();
        this.organisationId = organisation == null ? null : organisation.code();
        this.description = description.value();
    }
}
