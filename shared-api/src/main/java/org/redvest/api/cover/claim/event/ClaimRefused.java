package org.redvest.api.cover.claim.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * An insurer pays nothing for a claim (拒赔).
 *
 * @param claimId which claim
 * @param volunteerId who claims
 * @param reason why, in the insurer's words
 */
@Revision("1")
public record ClaimRefused(
        InsuranceClaimId claimId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements ClaimEvent {}
