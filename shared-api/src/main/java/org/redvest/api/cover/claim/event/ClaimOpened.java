package org.redvest.api.cover.claim.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody claims from an insurer what happened to them while they volunteered (报案).
 *
 * @param claimId derived from policy and claim number
 * @param insurancePolicyId under which policy
 * @param claimNumber the insurer's number of the claim
 * @param volunteerId who claims, by the number under which the insurer knows them
 * @param accidentAt when it happened, within the policy's period
 * @param learnedAt when the organisation or the insurer learnt of it
 * @param risk what is claimed for
 * @param category service category in which it happened
 * @param division division code of where
 * @param reserveYuan what is held for the claim, in whole yuan; 0 where nothing is
 */
@Revision("1")
public record ClaimOpened(
        InsuranceClaimId claimId,
        InsurancePolicyId insurancePolicyId,
        @OfPerson Text claimNumber,
        VolunteerId volunteerId,
        Instant accidentAt,
        Instant learnedAt,
        @OfPerson InsuredRisk risk,
        Text category,
        DivisionCode division,
        long reserveYuan)
        implements ClaimEvent {

    @Override
    public Instant validFrom() {
        return accidentAt;
    }
}
