package org.redvest.query;

import static org.redvest.query.Facts.HONGSHAN;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.event.OrderPlaced;

/**
 * An order that is placed: where a test does not say otherwise, a need that somebody publishes for themselves, to be served at any
 * time until far in the future, with nothing due before that.
 */
public final class Placing {

    /** Long after any test. */
    public static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    public static final String TITLE = "陪同就医";
    public static final String CONTENT = "双耳听力不好，需陪同至中山医院";

    private final OrderId order;
    private final VolunteerId beneficiary;
    private String division = HONGSHAN;
    private String level = HONGSHAN;
    private String category = "扶老助残";
    private Instant from = Instant.parse("2022-06-02T00:00:00Z");
    private Instant until = FAR;
    private @Nullable GridUnitId unit;
    private @Nullable ServiceProductId product;
    private @Nullable VolunteerId placedBy;
    private @Nullable Behalf behalf;
    private @Nullable VolunteerId proxy;
    private @Nullable LocalDate answerBy;
    private Instant dispatchBy = FAR;

    private Placing(OrderId order, VolunteerId beneficiary) {
        this.order = order;
        this.beneficiary = beneficiary;
        this.placedBy = beneficiary;
    }

    public static Placing of(OrderId order, VolunteerId beneficiary) {
        return new Placing(order, beneficiary);
    }

    /** There, and answered for there. */
    public Placing in(String where) {
        this.division = where;
        this.level = where;
        return this;
    }

    public Placing at(GridUnitId where) {
        this.unit = where;
        return this;
    }

    public Placing of(String what) {
        this.category = what;
        return this;
    }

    public Placing between(Instant first, Instant end) {
        this.from = first;
        this.until = end;
        return this;
    }

    public Placing choosing(ServiceProductId chosen) {
        this.product = chosen;
        return this;
    }

    public Placing by(VolunteerId relative) {
        this.placedBy = relative;
        this.behalf = new Behalf(BehalfKind.RELATIVE, LocalDate.of(2022, 5, 30), null);
        return this;
    }

    public Placing byStaff() {
        this.placedBy = null;
        this.behalf = new Behalf(BehalfKind.GRID_WORKER, LocalDate.of(2022, 5, 30), null);
        return this;
    }

    public Placing with(VolunteerId speaker) {
        this.proxy = speaker;
        return this;
    }

    public Placing dispatchedBy(Instant due) {
        this.dispatchBy = due;
        return this;
    }

    public Placing answeredBy(LocalDate day) {
        this.answerBy = day;
        return this;
    }

    public OrderPlaced placed() {
        return new OrderPlaced(
                order,
                beneficiary,
                new Text(TITLE),
                new Text(CONTENT),
                new OrderWish(new Text(category), new DivisionCode(division), unit, from, until, 2),
                product,
                null,
                placedBy,
                behalf,
                proxy,
                null,
                new DivisionCode(level),
                answerBy,
                dispatchBy);
    }
}
