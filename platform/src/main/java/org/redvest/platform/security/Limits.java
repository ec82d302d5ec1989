package org.redvest.platform.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a caller may send.
 *
 * @param perSecond requests a second in the long run
 * @param burst requests at once
 * @param signInsPerSecond of one address: tokens of the demo, and tokens that were refused, a second in the long run
 * @param signInBurst of the same, at once
 */
@Validated
@ConfigurationProperties("redvest.rate-limit")
record Limits(
        @DefaultValue("200") @Min(value = 1, message = "set redvest.rate-limit.per-second to 1 or more") int perSecond,

        @DefaultValue("2000") @Min(value = 1, message = "set redvest.rate-limit.burst to 1 or more") int burst,

        @DefaultValue("10") @Min(value = 1, message = "set redvest.rate-limit.sign-ins-per-second to 1 or more") int signInsPerSecond,

        @DefaultValue("200") @Min(value = 1, message = "set redvest.rate-limit.sign-in-burst to 1 or more") int signInBurst) {}
