package org.redvest.api.service.attendance;

import java.time.Instant;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody on an organiser's list.
 *
 * @param volunteerId who
 * @param from when they came
 * @param to when they went
 */
public record Listed(VolunteerId volunteerId, Instant from, Instant to) {}
