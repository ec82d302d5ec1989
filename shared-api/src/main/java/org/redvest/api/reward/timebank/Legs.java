package org.redvest.api.reward.timebank;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an event moves time within its bank: every movement has two legs, one out of a ledger and one into another, so that
 * they sum to zero whatever happens (double entry).
 *
 * @param movements all of them; none where the event moves nothing
 */
public record Legs(List<Movement> movements) {

    /** Of an event that moves nothing. */
    public static final Legs NONE = new Legs(List.of());

    /**
     * A movement.
     *
     * @param from where it leaves
     * @param to where it arrives
     * @param minutes how much
     */
    public record Movement(TimeLedger from, TimeLedger to, long minutes) {}

    /** Takes a list of its own. */
    public Legs {
        movements = List.copyOf(movements);
    }

    /** One movement; none where nothing moves. */
    public static Legs of(TimeLedger from, TimeLedger to, long minutes) {
        return NONE.and(from, to, minutes);
    }

    /** With another movement. */
    public Legs and(TimeLedger from, TimeLedger to, long minutes) {
        return minutes == 0
                ? this
                : new Legs(Stream.concat(movements.stream(), Stream.of(new Movement(from, to, minutes)))
                        .toList());
    }

    /** By how much a ledger changes, in minutes. */
    public long change(TimeLedger ledger) {
        return movements.stream()
                .mapToLong(movement -> (movement.to() == ledger ? movement.minutes() : 0)
                        - (movement.from() == ledger ? movement.minutes() : 0))
                .sum();
    }
}
