package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductPutOnShelf;

/** A service product as it was put on the shelf; what became of it are sums that later events add to. */
@Entity
@Immutable
@Table(schema = "query", name = "service_product")
class ServiceProductRow {

    @Id
    String productId;

    long position;

    @Nullable String organisationId;

    @Nullable String volunteerId;

    String projectId;
    Instant putAt;
    int openOrders;
    int removed;
    long lastPosition;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ServiceProductRow() {}

    ServiceProductRow(ProductPutOnShelf event, Instant putAt, long position) {
        this(event.productId(), event.organisationId().code(), null, event.projectId(), putAt, position);
    }

    ServiceProductRow(OwnProductPutOnShelf event, Instant putAt, long position) {
        this(event.productId(), null, event.volunteerId().value(), event.projectId(), putAt, position);
    }

    private ServiceProductRow(
            ServiceProductId product,
            @Nullable String organisation,
            @Nullable String volunteer,
            ProjectId project,
            Instant putAt,
            long position) {
        this.productId = product.value();
        this.position = position;
        this.organisationId = organisation;
        this.volunteerId = volunteer;
        this.projectId = project.value();
        this.putAt = putAt;
        this.openOrders = 0;
        this.removed = 0;
        this.lastPosition = position;
    }
}
