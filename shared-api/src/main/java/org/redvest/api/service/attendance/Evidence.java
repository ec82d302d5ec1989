package org.redvest.api.service.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.EvidenceId;

/**
 * A check-in or check-out, with what shows it.
 *
 * @param id its number
 * @param at when it took place: when it was received, or what the device says, set right by its drift
 * @param method what shows it
 * @param range whether it counts by itself
 * @param receivedAt when the server received it
 * @param deviceAt what the device's clock showed; null where the device was online
 * @param driftSeconds by how much the device's clock was behind the server's, as it was sent; null where the device was online
 * @param codeSlot of which stretch of time the code was; null without a code
 */
public record Evidence(
        EvidenceId id,
        Instant at,
        EvidenceMethod method,
        EvidenceRange range,
        Instant receivedAt,
        @Nullable Instant deviceAt,
        @Nullable Long driftSeconds,
        @Nullable Long codeSlot) {}
