package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
 */
public record InsurancePolicyView(
        InsurancePolicyId insurancePolicyId,
        String insurer,
        String policyNumber,
        long sumInsuredYuan,
        Instant from,
        Instant until,
        @Nullable LocalDate signedOn,
        Instant recordedAt) {}
