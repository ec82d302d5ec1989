package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.product.event.ProductTakenOffShelf;

/** Why a service product was taken off the shelf. */
@Entity
@Immutable
@Table(schema = "query", name = "product_removal")
class ProductRemovalRow {

    @Id
    long position;

    String productId;
    Instant removedAt;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ProductRemovalRow() {}

    ProductRemovalRow(ProductTakenOffShelf event, Instant removedAt, long position) {
        this.position = position;
        this.productId = event.productId().value();
        this.removedAt = removedAt;
        this.reason = event.reason().value();
    }
}
