package org.redvest.api.points.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.points.RedemptionId;

/**
 * Give a redemption up before the goods are collected; points and stock are free again.
 *
 * @param redemptionId the redemption
 */
public record CancelRedemption(@RoutingKey RedemptionId redemptionId) implements Command<Effect> {}
