package org.redvest.api.service.order.query;

/** As what somebody asks for orders. */
public enum OrderRole {
    /** Whom they are for, who placed them, or who speaks for whom they are for. */
    MINE,
    /** To whom they were offered, or who serves them. */
    PROVIDER,
    /** Who answers for them at a level of the grid. */
    DISPATCHER
}
