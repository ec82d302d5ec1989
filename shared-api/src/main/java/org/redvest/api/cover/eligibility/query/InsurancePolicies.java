package org.redvest.api.cover.eligibility.query;

import java.util.List;

/**
 * Insurance policies on record.
 *
 * @param insurancePolicies in the order of their begin
 */
public record InsurancePolicies(List<InsurancePolicyView> insurancePolicies) {}
