package org.redvest.api.cover.insurance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;

/**
 * A policy covers this from an instant on. Of two that apply, the later version counts.
 *
 * @param insurancePolicyId which policy
 * @param version 1 for the first of the policy, in the order of adoption
 * @param effectiveFrom first instant to which the terms apply
 * @param terms what it covers
 */
@Revision("1")
public record InsuranceTermsAdopted(
        InsurancePolicyId insurancePolicyId, int version, Instant effectiveFrom, InsuranceTerms terms)
        implements InsuranceEvent {

    @Override
    public Instant validFrom() {
        return effectiveFrom;
    }
}
