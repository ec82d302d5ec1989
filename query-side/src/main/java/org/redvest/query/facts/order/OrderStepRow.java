package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;

/** What was done with an order, and how it stands from then on; where that stays as it was, nothing is said of it. */
@Entity
@Immutable
@Table(schema = "query", name = "order_step")
class OrderStepRow {

    @Id
    long position;

    String orderId;

    @Enumerated(EnumType.STRING)
    OrderAct act;

    Instant doneAt;

    @Enumerated(EnumType.STRING)
    @Nullable OrderState state;

    @Enumerated(EnumType.STRING)
    @Nullable OrderStep awaited;

    @Nullable Instant dueAt;

    @Nullable String level;

    @Enumerated(EnumType.STRING)
    @Nullable OrderStep missed;

    @Nullable String organisationId;

    @Nullable String volunteerId;

    @Nullable String words;

    @Enumerated(EnumType.STRING)
    @Nullable Satisfaction satisfaction;

    @Enumerated(EnumType.STRING)
    @Nullable ReviewedBy reviewedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderStepRow() {}

    OrderStepRow(OrderEvent event, Instant doneAt, long position) {
        this.position = position;
        this.orderId = event.orderId().value();
        this.act = OrderAct.of(event);
        this.doneAt = doneAt;
        switch (event) {
            case OrderPlaced it -> {
                waitsToBeDispatched(it.level(), it.dispatchBy());
            }
            case OrderReferred it -> {
                waitsToBeDispatched(it.level(), it.dispatchBy());
                this.words = it.reason().value();
            }
            case OrderDispatched it -> {
                waits(OrderState.DISPATCHED, OrderStep.ANSWER, it.answerBy());
            }
            case OrderDeclined it -> {
                by(it.provider(), it.reason());
                if (it.dispatchBy() != null) {
                    waits(OrderState.PLACED, OrderStep.DISPATCH, it.dispatchBy());
                }
            }
            case OrderEscalated it -> {
                waitsToBeDispatched(it.level(), it.dispatchBy());
                this.missed = it.missed();
            }
            case OrderRefused it -> {
                this.state = OrderState.REFUSED;
                this.words = it.reason().value();
            }
            case OrderAccepted it -> {
                by(it.provider(), null);
                waits(OrderState.ACCEPTED, OrderStep.SERVICE, it.servedBy());
            }
            case OrderGivenBack it -> {
                by(it.provider(), it.reason());
                waits(OrderState.PLACED, OrderStep.DISPATCH, it.dispatchBy());
            }
            case OrderServed it -> {
                by(it.provider(), null);
                waits(OrderState.SERVED, OrderStep.REVIEW, it.reviewBy());
            }
            case OrderReviewed it -> {
                this.state = OrderState.REVIEWED;
                review(it.satisfaction(), it.words(), it.by());
            }
            case OrderReviewAmended it -> {
                review(it.satisfaction(), it.words(), it.by());
            }
            case OrderClosedUnreviewed _ -> {
                this.state = OrderState.UNREVIEWED;
            }
            case OrderWithdrawn it -> {
                this.state = OrderState.WITHDRAWN;
                this.words = it.reason().value();
            }
            case OrderContactRead it -> {
                this.words = it.purpose().value();
            }
        }
    }

    private void waitsToBeDispatched(DivisionCode at, Instant due) {
        waits(OrderState.PLACED, OrderStep.DISPATCH, due);
        this.level = at.value();
    }

    private void waits(OrderState standing, OrderStep step, Instant due) {
        this.state = standing;
        this.awaited = step;
        this.dueAt = due;
    }

    private void by(Provider provider, @Nullable Text reason) {
        OrganisationId organisation = provider.organisationId();
        VolunteerId volunteer = provider.volunteerId();
        this.organisationId = organisation == null ? null : organisation.code();
        this.volunteerId = volunteer == null ? null : volunteer.value();
        this.words = reason == null ? null : reason.value();
    }

    private void review(Satisfaction how, Text said, ReviewedBy by) {
        this.satisfaction = how;
        this.words = said.value();
        this.reviewedBy = by;
    }
}
