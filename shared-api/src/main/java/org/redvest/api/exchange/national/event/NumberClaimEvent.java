package org.redvest.api.exchange.national.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.NumberClaimId;

/** What happened to the claim of a number in another system. */
public sealed interface NumberClaimEvent extends NamesVolunteer permits NumberClaimed {

    /** Which claim. */
    NumberClaimId claimId();
}
