package org.redvest.api.cover.claim.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * Something is paid for a claim (赔付), once or several times.
 *
 * @param claimId which claim
 * @param paymentId number of the payment
 * @param volunteerId who claims
 * @param amountYuan in whole yuan, above zero
 * @param paidOn civil day, Asia/Shanghai
 */
@Revision("1")
public record ClaimPaid(
        InsuranceClaimId claimId, ClaimPaymentId paymentId, VolunteerId volunteerId, long amountYuan, LocalDate paidOn)
        implements ClaimEvent {}
