package org.redvest.api.city.station;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Days of the week. */
public final class Weekdays {

    private Weekdays() {}

    /** These days from Monday on, unmodifiable. */
    public static Set<DayOfWeek> inOrder(Collection<DayOfWeek> days) {
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }
}
