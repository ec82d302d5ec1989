package org.redvest.api.cover.claim.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;

/**
 * An insurance claim as it stands. Of a person who was erased, nothing is told but what counts.
 *
 * @param claimId its number
 * @param insurancePolicyId under which policy
 * @param claimNumber the insurer's number; null where the person was erased
 * @param volunteerId who claims, by the number under which it was reported
 * @param volunteer their masked name
 * @param accidentAt when it happened
 * @param learnedAt when the organisation or the insurer learnt of it
 * @param risk what is claimed for; null where the person was erased
 * @param category service category in which it happened
 * @param division division code of where
 * @param divisionName what the division is called
 * @param state how it stands
 * @param reserveYuan what is held for it, in whole yuan; 0 once it is refused or closed
 * @param paidYuan what was paid for it so far, in whole yuan
 * @param openedAt when it was reported
 * @param position where in the log it was reported
 */
public record ClaimView(
        InsuranceClaimId claimId,
        InsurancePolicyId insurancePolicyId,
        @Nullable String claimNumber,
        VolunteerId volunteerId,
        String volunteer,
        Instant accidentAt,
        Instant learnedAt,
        @Nullable InsuredRisk risk,
        String category,
        String division,
        String divisionName,
        ClaimState state,
        long reserveYuan,
        long paidYuan,
        Instant openedAt,
        long position) {}
