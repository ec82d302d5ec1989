package org.redvest.api.cover.insurance;

/**
 * For what a policy pays, and how much at most.
 *
 * @param risk for what
 * @param sumYuan for each person, in yuan; of an allowance, for each day
 */
public record InsuredItem(InsuredRisk risk, long sumYuan) {}
