package org.redvest.api.service.order;

/** How a served order was (评单; 民政部令第67号 Art. 10). Stored by name: a constant is never renamed. */
public enum Satisfaction {
    /** 非常满意. */
    VERY_SATISFIED,
    /** 满意. */
    SATISFIED,
    /** 一般. */
    FAIR,
    /** 不满意. */
    DISSATISFIED
}
