package org.redvest.api.service.attendance;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.id.VolunteerId;

/**
 * A wish to check somebody in or out.
 *
 * @param volunteerId who
 * @param direction in or out
 * @param evidence what shows it
 * @param envelope who asked: the volunteer themselves, where several are decided together
 * @param recorder number of who records, where they are a volunteer themselves; null otherwise
 */
public record Check(
        VolunteerId volunteerId,
        CheckDirection direction,
        GivenEvidence evidence,
        Envelope envelope,
        @Nullable VolunteerId recorder) {}
