package org.redvest.api.service.callup.event;

import org.redvest.api.Event;
import org.redvest.api.id.CallUpId;

/** What happened to an emergency call-up. */
public sealed interface CallUpEvent extends Event permits CallUpOrdered, CallUpEnded {

    /** Which call-up. */
    CallUpId callUpId();
}
