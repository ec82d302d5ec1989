package org.redvest.command.reward.shop;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.CollectRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RedemptionReturned;

/**
 * One exchange of points for goods: placed, then collected with the pick-up code, cancelled, or expired. What it reserves
 * is reserved and released together with it by the {@link PointsDesk}.
 */
final class Redemption {

    private enum State {
        NONE,
        PLACED,
        COLLECTED,
        CANCELLED,
        EXPIRED,
        RETURNED
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RedemptionId id;

    private State state = State.NONE;
    private @Nullable RedemptionPlaced placed;
    private @Nullable LocalDate collectedOn;

    Redemption() {
        // required by Axon
    }

    /** The terms, if it was placed before. */
    Optional<RedemptionTerms> terms() {
        return Optional.ofNullable(placed).map(it -> new RedemptionTerms(it.points(), it.expiresAt()));
    }

    /** What was placed. */
    RedemptionPlaced placed() {
        if (placed == null) {
            throw new Refusal(Problem.UNKNOWN_REDEMPTION);
        }
        return placed;
    }

    /** Requires it to be this volunteer's; to all others it does not exist. */
    void requireHeldBy(VolunteerId volunteer) {
        if (!placed().volunteerId().equals(volunteer)) {
            throw new Refusal(Problem.UNKNOWN_REDEMPTION);
        }
    }

    void place(RedeemPoints command, int points, Instant expiresAt, SchemeId scheme, Text outlet) {
        apply(new RedemptionPlaced(
                command.redemptionId(),
                command.volunteerId(),
                command.rewardItemId(),
                command.pieces(),
                points,
                expiresAt,
                scheme.unlessCitys(),
                outlet));
    }

    @CommandHandler
    Effect decide(CollectRedemption command, PickUpCodes codes, Clock clock) {
        if (!codes.matches(command.redemptionId(), command.pickUpCode())) {
            throw new Refusal(Problem.PICK_UP_CODE_WRONG);
        }
        Text outlet = placed().outlet();
        if (command.outlet() != null && outlet != null && !command.outlet().equals(outlet)) {
            throw new Refusal(Problem.OUTLET_WRONG, "The goods are handed over at %s.".formatted(outlet));
        }
        if (state == State.COLLECTED) {
            throw new Refusal(Problem.REDEMPTION_ALREADY_COLLECTED);
        }
        requireNotGivenUp();
        // the deadline counts from its instant on, not from when the automation gets round to it
        if (!clock.instant().isBefore(placed().expiresAt())) {
            throw new Refusal(Problem.REDEMPTION_EXPIRED);
        }
        apply(new RedemptionCollected(
                command.redemptionId(),
                placed().volunteerId(),
                CivilTime.dateOf(clock.instant()),
                placed().schemeId()));
        return Effect.RECORDED;
    }

    /**
     * Takes the goods back; false where that was done before.
     *
     * @param lastDay last day for goods that were collected on a day; null where they cannot be returned
     */
    boolean takeBack(LocalDate today, Function<LocalDate, @Nullable LocalDate> lastDay) {
        if (state == State.RETURNED) {
            return false;
        }
        if (state != State.COLLECTED) {
            throw new Refusal(Problem.REDEMPTION_NOT_COLLECTED);
        }
        LocalDate last = collectedOn == null ? null : lastDay.apply(collectedOn);
        if (last == null || last.isBefore(today)) {
            throw new Refusal(Problem.RETURN_TOO_LATE);
        }
        apply(new RedemptionReturned(placed().redemptionId(), placed().volunteerId()));
        return true;
    }

    /** Gives it up; false where it was given up before. */
    boolean cancel() {
        requireNotReturned();
        if (state == State.COLLECTED) {
            throw new Refusal(Problem.REDEMPTION_ALREADY_COLLECTED);
        }
        if (state == State.EXPIRED) {
            throw new Refusal(Problem.REDEMPTION_EXPIRED);
        }
        if (state == State.CANCELLED) {
            return false;
        }
        apply(new RedemptionCancelled(placed().redemptionId(), placed().volunteerId()));
        return true;
    }

    /**
     * Lets it expire; false where it ended otherwise.
     *
     * @throws Refusal {@link Problem#BUSY} where its time is not over: whoever asks by another clock comes again, or it never
     *     expires
     */
    boolean expire(Instant now) {
        if (state != State.PLACED) {
            return false;
        }
        if (now.isBefore(placed().expiresAt())) {
            throw new Refusal(Problem.BUSY);
        }
        apply(new RedemptionExpired(placed().redemptionId(), placed().volunteerId()));
        return true;
    }

    private void requireNotReturned() {
        if (state == State.RETURNED) {
            throw new Refusal(Problem.REDEMPTION_RETURNED);
        }
    }

    private void requireNotGivenUp() {
        requireNotReturned();
        if (state == State.CANCELLED) {
            throw new Refusal(Problem.REDEMPTION_CANCELLED);
        }
        if (state == State.EXPIRED) {
            throw new Refusal(Problem.REDEMPTION_EXPIRED);
        }
    }

    @EventSourcingHandler
    void evolve(RedemptionEvent event) {
        id = event.redemptionId();
        switch (event) {
            case RedemptionPlaced placement -> {
                placed = placement;
                state = State.PLACED;
            }
            case RedemptionCollected collection -> {
                state = State.COLLECTED;
                collectedOn = collection.collectedOn();
            }
            case RedemptionReturned _ -> state = State.RETURNED;
            case RedemptionCancelled _ -> state = State.CANCELLED;
            case RedemptionExpired _ -> state = State.EXPIRED;
        }
    }
}
