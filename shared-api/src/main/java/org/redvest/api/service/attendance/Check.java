package org.redvest.api.service.attendance;

import org.redvest.api.Envelope;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's own wish to check in or out.
 *
 * @param volunteerId who
 * @param direction in or out
 * @param evidence what shows it
 * @param envelope who asked: the volunteer themselves
 */
public record Check(VolunteerId volunteerId, CheckDirection direction, GivenEvidence evidence, Envelope envelope) {}
