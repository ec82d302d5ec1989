package org.redvest.api.service.order;

/** How far an order is. Stored by name: a constant is never renamed. */
public enum OrderState {
    /** 点单: it waits to be dispatched, at the level of the grid that it stands at. */
    PLACED,
    /** 派单: it was offered, and whoever accepts it first serves it. */
    DISPATCHED,
    /** 接单: somebody serves it at a time that is agreed. */
    ACCEPTED,
    /** It was served, and waits for a review. */
    SERVED,
    /** 评单: whom it was for, or who speaks for them, said how it was. */
    REVIEWED,
    /** Nobody said in time how it was: never counted as satisfied. */
    UNREVIEWED,
    /** Whoever placed it took it back. */
    WITHDRAWN,
    /** It was answered that it cannot be served, and why. */
    REFUSED;

    /** Whether nothing can happen to it any more but a review that is amended. */
    public boolean ended() {
        return this == REVIEWED || this == UNREVIEWED || this == WITHDRAWN || this == REFUSED;
    }
}
