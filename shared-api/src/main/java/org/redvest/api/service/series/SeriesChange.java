package org.redvest.api.service.series;

import java.util.List;

/**
 * What came of a change to a series for the shifts that were laid before.
 *
 * @param changed how many take place otherwise now
 * @param calledOff how many were called off, because the series does not come on their days any more, or
 *     is made anew for them
 * @param left those that stay as they are, and why
 */
public record SeriesChange(int changed, int calledOff, List<LeftAlone> left) {

    /** Nothing was to be done. */
    public static final SeriesChange NONE = new SeriesChange(0, 0, List.of());

    /** Takes them as they are. */
    public SeriesChange {
        left = List.copyOf(left);
    }
}
