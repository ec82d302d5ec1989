package org.redvest.api.service.attendance;

import java.time.Instant;

/**
 * The code that is shown at a shift at the moment.
 *
 * @param code ten characters to type
 * @param text what the QR picture says
 * @param validUntil when the next takes its place
 */
public record CheckInCode(String code, String text, Instant validUntil) {}
