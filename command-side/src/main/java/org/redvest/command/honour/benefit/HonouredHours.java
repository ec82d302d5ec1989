package org.redvest.command.honour.benefit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.event.HonouredHoursEvent;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;

/**
 * Of which days a volunteer's hours were counted for which card or award. Whoever gives one loads all of a person's
 * ({@link PersonsHonours}) and has it claim the days in the unit of work in which it is given.
 */
public final class HonouredHours {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable HonouredHoursId id;

    private final Map<Text, Claim> claims = new LinkedHashMap<>();

    HonouredHours() {
        // required by Axon
    }

    /**
     * Hours that were counted.
     *
     * @param window of which days
     * @param by the number of the card or award
     * @param reusable whether it lets them be counted for another one too
     */
    public record Claim(Period window, Text by, boolean reusable) {

        /** Whether both stand beside each other: they count other days, or neither minds. */
        public boolean bears(Claim other) {
            return !window.overlaps(other.window) || (reusable && other.reusable);
        }
    }

    /** All that stand. */
    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    void claim(VolunteerId holder, Claim claim) {
        apply(new HoursHonoured(HonouredHoursId.of(holder), holder, claim.window(), claim.by(), claim.reusable()));
    }

    /** Frees what a card or an award counted here; of no effect where that is nothing. */
    void release(VolunteerId holder, Text by) {
        if (claims.containsKey(by)) {
            apply(new HonouredHoursReleased(HonouredHoursId.of(holder), holder, by));
        }
    }

    @EventSourcingHandler
    void evolve(HonouredHoursEvent event) {
        id = event.honouredHoursId();
        switch (event) {
            case HoursHonoured counted ->
                claims.put(counted.by(), new Claim(counted.window(), counted.by(), counted.reusable()));
            case HonouredHoursReleased released -> claims.remove(released.by());
        }
    }
}
