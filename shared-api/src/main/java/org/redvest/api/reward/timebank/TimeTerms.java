package org.redvest.api.reward.timebank;

import java.time.Instant;

/**
 * What somebody has after they asked for time, and until when it waits.
 *
 * @param balance minutes that are free now; below zero where they are borrowed
 * @param low whether that is less than what the rules warn of
 * @param comesBackAt first instant at which what was not used comes back
 */
public record TimeTerms(long balance, boolean low, Instant comesBackAt) {}
