package org.redvest.api.service.hours.event;

import org.redvest.api.Event;
import org.redvest.api.id.RevocationOrderId;

/** What happened to an order that revokes many service records. */
public sealed interface RevocationOrderEvent extends Event
        permits RevocationOrdered, RevocationCarriedOut, RevocationTakenBack, RevocationUndone {

    /** Which order. */
    RevocationOrderId orderId();
}
