package org.redvest.api.city.authority.event;

import org.redvest.api.Event;
import org.redvest.api.id.DelegationId;

/** What happened to a delegation of authority. */
public sealed interface AuthorityEvent extends Event
        permits DelegationGranted,
                DelegationSuspended,
                DelegationResumed,
                DelegationRevoked,
                DelegationDeclaredInvalid,
                DeputyAppointed,
                DeputyDismissed {

    /** Which delegation. */
    DelegationId delegationId();
}
