package org.redvest.api.service.order;

/** A step of the four orders that has a deadline of its own. Stored by name: a constant is never renamed. */
public enum OrderStep {
    /** 派单: whoever is responsible at its level dispatches it, refers it or says why not. */
    DISPATCH,
    /** 接单: those to whom it was offered answer. */
    ANSWER,
    /** Whoever accepted it serves it and says so. */
    SERVICE,
    /** 评单: whom it was for says how it was. */
    REVIEW
}
