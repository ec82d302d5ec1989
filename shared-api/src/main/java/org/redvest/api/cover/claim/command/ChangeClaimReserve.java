package org.redvest.api.cover.claim.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.id.InsuranceClaimId;

/**
 * Report that another sum is held for a claim (准备金).
 *
 * @param claimId which claim
 * @param reporter for whom it is reported
 * @param reserveYuan in whole yuan
 */
public record ChangeClaimReserve(
        @TargetAggregateIdentifier InsuranceClaimId claimId, ClaimReporter reporter, long reserveYuan)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return reporter.requirement();
    }
}
