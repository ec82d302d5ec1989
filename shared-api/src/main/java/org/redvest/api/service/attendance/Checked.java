package org.redvest.api.service.attendance;

import java.time.Instant;
import org.redvest.api.id.EvidenceId;

/**
 * What came of checking in or out: whoever asks again with the same number is told the same.
 *
 * @param evidenceId number of the check-in or check-out
 * @param direction which of the two
 * @param range whether it counts by itself
 * @param at when it took place
 */
public record Checked(EvidenceId evidenceId, CheckDirection direction, EvidenceRange range, Instant at) {}
