package org.redvest.api.service.dispatch.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.DispatchId;

/** What happened to a dispatch out of town. */
public sealed interface DispatchEvent extends NamesVolunteer permits DispatchedOutOfTown, DispatchRecalled {

    /** Which dispatch. */
    DispatchId dispatchId();
}
