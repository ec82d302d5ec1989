package org.redvest.api.service.shift;

import org.redvest.api.Envelope;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's own wish for a place.
 *
 * @param signUpId number of the sign-up
 * @param volunteerId who signs up
 * @param termsVersion version of agreement and risk statement that they accept
 * @param envelope who asked: the volunteer themselves
 */
public record Wish(SignUpId signUpId, VolunteerId volunteerId, int termsVersion, Envelope envelope) {}
