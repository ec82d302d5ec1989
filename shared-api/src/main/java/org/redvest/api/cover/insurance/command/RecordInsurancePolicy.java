package org.redvest.api.cover.insurance.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;

/**
 * Record an insurance policy that covers the registered volunteers (Decree 685 Art. 17).
 *
 * @param insurancePolicyId derived from insurer and policy number
 * @param insurer the insurer's name
 * @param policyNumber the insurer's number of the policy
 * @param sumInsuredYuan sum insured for each person, in yuan
 * @param from first instant covered
 * @param until first instant no longer covered
 * @param signedOn civil date of the signature; may lie after {@code from}; null where not known
 */
public record RecordInsurancePolicy(
        @TargetAggregateIdentifier InsurancePolicyId insurancePolicyId,
        Text insurer,
        Text policyNumber,
        long sumInsuredYuan,
        Instant from,
        Instant until,
        @Nullable LocalDate signedOn)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.RECORD_INSURANCE);
    }
}
