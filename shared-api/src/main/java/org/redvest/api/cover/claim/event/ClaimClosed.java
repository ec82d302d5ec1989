package org.redvest.api.cover.claim.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * Nothing more is paid for a claim (结案), whether anything was or it was withdrawn.
 *
 * @param claimId which claim
 * @param volunteerId who claims
 */
@Revision("1")
public record ClaimClosed(InsuranceClaimId claimId, VolunteerId volunteerId) implements ClaimEvent {}
