package org.redvest.api.service.order;

/** Who placed an order for somebody else. Stored by name: a constant is never renamed. */
public enum BehalfKind {
    /** 网格员: staff of the grid. */
    GRID_WORKER,
    /** 亲属: a relative. */
    RELATIVE
}
