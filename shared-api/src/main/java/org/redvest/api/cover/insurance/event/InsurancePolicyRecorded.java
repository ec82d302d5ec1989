package org.redvest.api.cover.insurance.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;

/**
 * An insurance policy is on record.
 *
 * @param insurancePolicyId derived from insurer and policy number
 * @param insurer the insurer's name
 * @param policyNumber the insurer's number of the policy
 * @param sumInsuredYuan sum insured for each person, in yuan
 * @param from first instant covered
 * @param until first instant no longer covered
 * @param signedOn civil date of the signature; null where not known
 */
@Revision("1")
public record InsurancePolicyRecorded(
        InsurancePolicyId insurancePolicyId,
        Text insurer,
        Text policyNumber,
        long sumInsuredYuan,
        Instant from,
        Instant until,
        @Nullable LocalDate signedOn)
        implements InsuranceEvent {

    @Override
    public Instant validFrom() {
        return from;
    }

    @Override
    public Instant validUntil() {
        return until;
    }
}
