package org.redvest.api.service.product;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.StationId;

/**
 * What a service product is.
 *
 * @param title what it is called
 * @param content what is done
 * @param category service category of the city's list
 * @param targetGroup for whom
 * @param divisions division codes of where it can be had, 1 to 50
 * @param station the station (驿站) on whose shelf it lies; null where on none
 * @param times when it can be had; any time by agreement where there are none
 * @param minutes how long one service takes
 * @param most how many orders there may be at once that are not served yet
 * @param shown what the provider lets be seen of themselves
 */
public record ProductDetails(
        Text title,
        Text content,
        Text category,
        Text targetGroup,
        List<DivisionCode> divisions,
        @Nullable StationId station,
        List<WeeklyTime> times,
        int minutes,
        int most,
        Set<Achievement> shown) {

    /** Takes them as they are, what is shown in the order of the enum. */
    public ProductDetails {
        divisions = List.copyOf(divisions);
        times = List.copyOf(times);
        shown = Collections.unmodifiableSet(new TreeSet<>(shown));
    }
}
