package org.redvest.api.cover.claim.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.InsuranceClaimId;

/** What happened to an insurance claim. */
public sealed interface ClaimEvent extends NamesVolunteer
        permits ClaimOpened, ClaimReserveChanged, ClaimPaid, ClaimRefused, ClaimClosed {

    /** Which claim. */
    InsuranceClaimId claimId();
}
