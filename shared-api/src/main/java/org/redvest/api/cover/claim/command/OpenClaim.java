package org.redvest.api.cover.claim.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;

/**
 * Report a claim that somebody made from an insurer (报案).
 *
 * @param claimId derived from policy and claim number
 * @param reporter for whom it is reported
 * @param insurancePolicyId under which policy
 * @param claimNumber the insurer's number of the claim
 * @param volunteerId who claims
 * @param accidentAt when it happened
 * @param learnedAt when the organisation or the insurer learnt of it
 * @param risk what is claimed for
 * @param category service category in which it happened
 * @param division division code of where
 * @param reserveYuan what is held for the claim, in whole yuan
 */
public record OpenClaim(
        @TargetAggregateIdentifier InsuranceClaimId claimId,
        ClaimReporter reporter,
        InsurancePolicyId insurancePolicyId,
        Text claimNumber,
        VolunteerId volunteerId,
        Instant accidentAt,
        Instant learnedAt,
        InsuredRisk risk,
        Text category,
        DivisionCode division,
        long reserveYuan)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return reporter.requirement();
    }
}
