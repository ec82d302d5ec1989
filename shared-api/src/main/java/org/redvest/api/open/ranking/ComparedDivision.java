package org.redvest.api.open.ranking;

import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;

/**
 * A division as it stood in the city's reference data when a ranking was frozen: names and figures of residents are no events, so
 * that the ranking keeps its own.
 *
 * @param division its code
 * @param name its name
 * @param residents by whom minutes are divided; null where that is not known
 * @param residentsYear year of that figure; null where not known
 * @param residentsSource who published that figure; null where not known
 */
public record ComparedDivision(
        DivisionCode division,
        Text name,
        @Nullable Long residents,
        @Nullable Integer residentsYear,
        @Nullable Text residentsSource) {}
