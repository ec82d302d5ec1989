package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.event.OrderDispatched;

/** Somebody to whom an order was offered. */
@Entity
@Immutable
@Table(schema = "query", name = "order_offer")
@IdClass(OrderOfferRow.Key.class)
class OrderOfferRow {

    /** Of one event, the number of those to whom it offers. */
    record Key(long position, int number) {}

    @Id
    long position;

    @Id
    int number;

    String orderId;

    @Nullable String organisationId;

    @Nullable String volunteerId;

    Instant answerBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderOfferRow() {}

    OrderOfferRow(OrderDispatched event, Provider to, int number, long position) {
        this.position = position;
        this.number = number;
        this.orderId = event.orderId().value();
        this.organisationId =
                to.organisationId() == null ? null : to.organisationId().code();
        this.volunteerId = to.volunteerId() == null ? null : to.volunteerId().value();
        this.answerBy = event.answerBy();
    }
}
