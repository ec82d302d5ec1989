package org.redvest.api.city.policy.event;

import org.redvest.api.Event;
import org.redvest.api.city.policy.PolicyKind;

/** What happened to a dated figure. */
public sealed interface PolicyEvent extends Event permits PolicyAdopted {

    /** Which figure. */
    PolicyKind kind();
}
