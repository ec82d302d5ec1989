package org.redvest.api.service.callup.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which call-ups that can still be answered call this person?
 *
 * @param volunteerId any number of the person
 * @param held what they are qualified for, and when
 * @param at the instant at which they ask
 */
public record FindCallsFor(VolunteerId volunteerId, List<Held> held, Instant at) implements Query<CallUpViews> {

    /** Takes them as they are. */
    public FindCallsFor {
        held = List.copyOf(held);
    }

    /**
     * A qualification.
     *
     * @param title what it is called on the city's list
     * @param from first civil day on which it holds, Asia/Shanghai
     * @param until last civil day on which it holds; null where it has no end
     */
    public record Held(
            String title, LocalDate from, @Nullable LocalDate until) {

        /** Whether it holds on a civil day, its first and its last among them. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    @Override
    public Class<CallUpViews> answer() {
        return CallUpViews.class;
    }
}
