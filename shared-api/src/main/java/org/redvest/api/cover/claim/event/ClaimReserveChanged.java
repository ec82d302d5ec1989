package org.redvest.api.cover.claim.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * Another sum is held for a claim (准备金).
 *
 * @param claimId which claim
 * @param volunteerId who claims
 * @param reserveYuan in whole yuan; 0 where nothing is held any more
 */
@Revision("1")
public record ClaimReserveChanged(InsuranceClaimId claimId, VolunteerId volunteerId, long reserveYuan)
        implements ClaimEvent {}
