package org.redvest.api.service.series;

import java.time.LocalDate;
import org.redvest.api.id.ShiftId;

/**
 * A shift that stays as it is although its series changes.
 *
 * @param date civil date in China for which the rule made it
 * @param shiftId its number
 * @param cause why
 */
public record LeftAlone(LocalDate date, ShiftId shiftId, LeftCause cause) {}
