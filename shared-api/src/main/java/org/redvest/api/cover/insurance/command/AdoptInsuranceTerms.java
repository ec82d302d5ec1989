package org.redvest.api.cover.insurance.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;

/**
 * Record what a policy covers from an instant on, which may lie before now.
 *
 * @param insurancePolicyId which policy
 * @param effectiveFrom first instant to which the terms apply, within the policy's period
 * @param terms what it covers
 */
public record AdoptInsuranceTerms(
        @TargetAggregateIdentifier InsurancePolicyId insurancePolicyId, Instant effectiveFrom, InsuranceTerms terms)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.RECORD_INSURANCE);
    }
}
