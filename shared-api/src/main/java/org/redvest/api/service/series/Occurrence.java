package org.redvest.api.service.series;

import java.time.LocalDate;
import org.redvest.api.id.ShiftId;

/**
 * A shift that a series made.
 *
 * @param date civil date in China for which the rule makes it, whenever it takes place
 * @param shiftId its number
 */
public record Occurrence(LocalDate date, ShiftId shiftId) {}
