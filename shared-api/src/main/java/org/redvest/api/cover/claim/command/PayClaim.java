package org.redvest.api.cover.claim.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;

/**
 * Report that something was paid for a claim (赔付).
 *
 * @param claimId which claim
 * @param reporter for whom it is reported
 * @param paymentId number of the payment
 * @param amountYuan in whole yuan
 * @param paidOn civil day, Asia/Shanghai
 */
public record PayClaim(
        @TargetAggregateIdentifier InsuranceClaimId claimId,
        ClaimReporter reporter,
        ClaimPaymentId paymentId,
        long amountYuan,
        LocalDate paidOn)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return reporter.requirement();
    }
}
