package org.redvest.api.cover.claim.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.id.InsuranceClaimId;

/**
 * Report that nothing more is paid for a claim (结案).
 *
 * @param claimId which claim
 * @param reporter for whom it is reported
 */
public record CloseClaim(@TargetAggregateIdentifier InsuranceClaimId claimId, ClaimReporter reporter)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return reporter.requirement();
    }
}
