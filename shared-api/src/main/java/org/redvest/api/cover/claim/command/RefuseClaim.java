package org.redvest.api.cover.claim.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.id.InsuranceClaimId;

/**
 * Report that nothing is paid for a claim (拒赔).
 *
 * @param claimId which claim
 * @param reporter for whom it is reported
 * @param reason why, in the insurer's words
 */
public record RefuseClaim(@TargetAggregateIdentifier InsuranceClaimId claimId, ClaimReporter reporter, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return reporter.requirement();
    }
}
