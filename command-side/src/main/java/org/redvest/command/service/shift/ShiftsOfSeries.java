package org.redvest.command.service.shift;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.series.LeftCause;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;

/** What a series does with its shifts, in the unit of work in which it changes itself: always the series first. */
public final class ShiftsOfSeries {

    private final Repository<Shift> shifts;

    private ShiftsOfSeries(Repository<Shift> shifts) {
        this.shifts = shifts;
    }

    /** The shifts of a ledger. */
    public static ShiftsOfSeries in(Configuration ledger) {
        return new ShiftsOfSeries(ledger.repository(Shift.class));
    }

    /**
     * Requires a number of places that a shift may have.
     *
     * @throws Refusal {@link Problem#CAPACITY_INVALID}
     */
    public static int requireCapacity(long places) {
        return Places.require(places);
    }

    /** Makes a shift, of whose number there is none yet: nothing is read. */
    public void make(ShiftOpened opened) throws Exception {
        shifts.newInstance(() -> Shift.made(opened));
    }

    /** One that was made. */
    public Made load(ShiftId shift) {
        return new Made(shifts.load(shift.value()));
    }

    /** A shift that a series made. */
    public static final class Made {

        private final Aggregate<Shift> shift;

        private Made(Aggregate<Shift> shift) {
            this.shift = shift;
        }

        /** Why it stays as it is although its series changes; empty where it does not. */
        public Optional<LeftCause> leftBecause(Instant now) {
            ShiftFacts facts = shift.invoke(Shift::facts);
            if (facts.cancelled()) {
                return Optional.of(LeftCause.CANCELLED);
            }
            if (facts.hasBegun(now)) {
                return Optional.of(LeftCause.HELD);
            }
            return isUntouched() ? Optional.empty() : Optional.of(LeftCause.SIGNED_UP);
        }

        /**
         * Requires that it goes on, and nobody is signed up for it or waits.
         *
         * @throws Refusal {@link Problem#SHIFT_CANCELLED}, {@link Problem#SHIFT_OVER}, {@link Problem#SHIFT_SIGNED_UP}
         */
        public void requireUntouched(Instant now) {
            shift.invoke(Shift::facts).requireGoingOn(now);
            if (!isUntouched()) {
                throw new Refusal(Problem.SHIFT_SIGNED_UP);
            }
        }

        private boolean isUntouched() {
            return shift.invoke(Shift::isUntouched);
        }

        /** Whether one waits for it where all places are taken: this never changes of a shift. */
        public boolean hasWaitingList() {
            return shift.invoke(Shift::facts).birth().terms().waitingList();
        }

        /** Takes place at other times, with so many places. */
        public void follow(ShiftTimes times, int capacity) {
            shift.execute(it -> it.follow(times, capacity));
        }

        /** Does not take place. */
        public void callOff(Text reason) {
            shift.execute(it -> it.callOff(reason));
        }
    }
}
