package org.redvest.api.exchange.national.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer claimed a number in another system as theirs, together with the link: nobody else has it for as long as that lasts.
 *
 * @param claimId the claim
 * @param volunteerId who
 * @param system in which
 */
@Revision("1")
public record NumberClaimed(NumberClaimId claimId, VolunteerId volunteerId, PartnerCode system)
        implements NumberClaimEvent {}
