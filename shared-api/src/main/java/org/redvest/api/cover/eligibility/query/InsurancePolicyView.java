package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;

/**
 * An insurance policy on record.
 *
 * @param insurancePolicyId its number here
 * @param insurer the insurer's name
 * @param policyNumber the insurer's number
 * @param sumInsuredYuan sum insured for each person, in yuan
 * @param from first instant covered
 * @param until first instant no longer covered
 * @param signedOn civil date of the signature; null where not known
 * @param recordedAt when it was recorded
 * @param terms what it covers at the instant that is asked about, or now where none is
 */
public record InsurancePolicyView(
        InsurancePolicyId insurancePolicyId,
        String insurer,
        String policyNumber,
        long sumInsuredYuan,
        Instant from,
        Instant until,
        @Nullable LocalDate signedOn,
        Instant recordedAt,
        Terms terms) {

    /**
     * What a policy covers.
     *
     * @param version 0 where none were adopted: then it covers all that volunteers do
     * @param effectiveFrom first instant to which they apply
     * @param recordedAt when they were recorded; null where none were adopted
     * @param covers what it covers
     */
    public record Terms(
            int version, Instant effectiveFrom, @Nullable Instant recordedAt, InsuranceTerms covers) {}
}
