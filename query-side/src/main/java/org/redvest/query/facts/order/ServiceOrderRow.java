package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.event.OrderPlaced;

/** An order as it was placed; how far it is are sums that later events add to. How whom it is for is found is not kept. */
@Entity
@Immutable
@Table(schema = "query", name = "service_order")
class ServiceOrderRow {

    @Id
    String orderId;

    long position;
    String volunteerId;
    String title;
    String content;
    String category;
    String division;

    @Nullable String gridUnitId;

    Instant wishedFrom;
    Instant wishedUntil;
    int people;

    @Nullable String productId;

    @Nullable String placedBy;

    @Enumerated(EnumType.STRING)
    @Nullable BehalfKind behalf;

    @Nullable String proxy;

    boolean storedTime;
    Instant placedAt;

    @Nullable LocalDate answerBy;

    int answers;
    int accepted;
    int served;
    int ended;
    long lastPosition;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ServiceOrderRow() {}

    ServiceOrderRow(OrderPlaced event, Instant placedAt, long position) {
        OrderWish wish = event.wish();
        this.orderId = event.orderId().value();
        this.position = position;
        this.volunteerId = event.volunteerId().value();
        this.title = event.title().value();
        this.content = event.content().value();
        this.category = wish.category().value();
        this.division = wish.division().value();
        this.gridUnitId = wish.gridUnit() == null ? null : wish.gridUnit().value();
        this.wishedFrom = wish.from();
        this.wishedUntil = wish.until();
        this.people = wish.people();
        this.productId = event.productId() == null ? null : event.productId().value();
        this.placedBy = event.placedBy() == null ? null : event.placedBy().value();
        this.behalf = event.behalf() == null ? null : event.behalf().kind();
        this.proxy = event.proxy() == null ? null : event.proxy().value();
        this.storedTime = event.timeOrder() != null;
        this.placedAt = placedAt;
        this.answerBy = event.answerBy();
        this.answers = 0;
        this.accepted = 0;
        this.served = 0;
        this.ended = 0;
        this.lastPosition = position;
    }
}
