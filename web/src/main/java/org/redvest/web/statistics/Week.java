package org.redvest.web.statistics;

import java.time.DayOfWeek;
import java.util.List;
import org.redvest.api.open.disclosure.query.Composition.Group;

/**
 * The hours of a week as a picture: the more persons served, the darker. What is suppressed is left white, as if nobody served.
 *
 * @param cells those in which somebody served
 */
record Week(List<Cell> cells) {

    private static final int SIZE = 20;

    /** Beside which the days stand. */
    private static final int LEFT = 76;

    private static final int PERCENT = 100;

    /**
     * An hour.
     *
     * @param x where it lies, in units of the SVG
     * @param y where it lies, in units of the SVG
     * @param opacity in hundredths
     */
    record Cell(int x, int y, long opacity) {}

    static Week of(List<Group> hours) {
        long most = hours.stream()
                .mapToLong(hour -> hour.persons() == null ? 0 : hour.persons())
                .max()
                .orElse(0);
        return new Week(hours.stream()
                .filter(hour -> hour.persons() != null && hour.key() != null)
                .map(hour -> cell(String.valueOf(hour.key()), hour.persons() == null ? 0 : hour.persons(), most))
                .toList());
    }

    private static Cell cell(String key, long persons, long most) {
        String[] parts = key.split(" ", -1);
        return new Cell(
                LEFT + Integer.parseInt(parts[1]) * SIZE,
                (DayOfWeek.valueOf(parts[0]).getValue() - 1) * SIZE,
                Math.max(1, persons * PERCENT / Math.max(1, most)));
    }
}
