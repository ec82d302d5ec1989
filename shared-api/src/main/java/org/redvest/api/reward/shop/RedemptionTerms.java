package org.redvest.api.reward.shop;

import java.time.Instant;

/**
 * What a redemption costs, and until when it can be collected.
 *
 * @param points the price in points
 * @param expiresAt first instant at which it can no longer be collected
 */
public record RedemptionTerms(int points, Instant expiresAt) {}
