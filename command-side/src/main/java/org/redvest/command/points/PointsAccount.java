package org.redvest.command.points;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.command.ClosePointsAccount;
import org.redvest.api.points.command.CreditPoints;
import org.redvest.api.points.event.PointsAccountClosed;
import org.redvest.api.points.event.PointsAccountEvent;
import org.redvest.api.points.event.PointsCredited;
import org.redvest.api.points.event.PointsReleased;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.policy.event.PolicyAdopted;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.command.policy.Policies;
import org.redvest.command.volunteer.Volunteers;

/**
 * A volunteer's points. They come from certified hours, once for each service record, and go into redemptions: reserved
 * when one is placed, free again when it is cancelled or expires. What is free never falls below zero.
 */
final class PointsAccount {

    private static final long NOTHING_CREDITED = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PointsAccountId id;

    private long free;
    private long lastCreditedRecord = NOTHING_CREDITED;
    private final Map<RedemptionId, Integer> reserved = new HashMap<>();
    private boolean closed;

    PointsAccount() {
        // required by Axon
    }

    /**
     * Credits one service record. The certifications of a volunteer are numbered by their stream and arrive in that
     * order, so that the last number is all there is to remember to credit each once.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(CreditPoints command, Policies policies) {
        if (command.recordSequence() <= lastCreditedRecord) {
            return Effect.ALREADY_RECORDED;
        }
        PolicyAdopted rate = policies.inForce(PolicyKind.POINTS_PER_HOUR, command.serviceDate());
        PolicyAdopted step = policies.inForce(PolicyKind.POINTS_MINUTES_STEP, command.serviceDate());
        long counted = command.minutes() - command.minutes() % step.value();
        int points = Math.toIntExact(counted * rate.value() / 60);
        apply(new PointsCredited(
                command.accountId(),
                command.volunteerId(),
                command.recordId(),
                command.recordSequence(),
                command.serviceDate(),
                command.minutes(),
                points,
                rate.version(),
                step.version()));
        return Effect.RECORDED;
    }

    /** Closes the account of somebody who is to be erased; who waits for goods has to end that first. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(ClosePointsAccount command, Volunteers volunteers, Redemptions redemptions) {
        if (closed) {
            return Effect.ALREADY_RECORDED;
        }
        volunteers.requireRegistered(command.volunteerId());
        // how a redemption ended never changes, and none begins once the account is closed
        for (RedemptionId redemption : reserved.keySet()) {
            if (redemptions.isOpen(redemption)) {
                throw new Refusal(
                        Problem.ERASURE_OBSTRUCTED,
                        "The goods of the redemption %s are not collected: collect them or give it up, then ask again."
                                .formatted(redemption));
            }
        }
        apply(new PointsAccountClosed(command.accountId(), command.volunteerId()));
        return Effect.RECORDED;
    }

    /** Sets points aside for a redemption. */
    void reserve(VolunteerId volunteer, RedemptionId redemption, int points) {
        if (closed) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        if (points > free) {
            throw new Refusal(
                    Problem.POINTS_INSUFFICIENT,
                    "The redemption costs %d points, and %d are free.".formatted(points, free));
        }
        apply(new PointsReserved(PointsAccountId.of(volunteer), volunteer, redemption, points));
    }

    /** Frees the points of a redemption that came to nothing. */
    void release(VolunteerId volunteer, RedemptionId redemption) {
        Integer points = reserved.get(redemption);
        if (points != null) {
            apply(new PointsReleased(PointsAccountId.of(volunteer), volunteer, redemption, points));
        }
    }

    @EventSourcingHandler
    void evolve(PointsAccountEvent event) {
        id = PointsAccountId.of(event.volunteerId());
        switch (event) {
            case PointsCredited credited -> {
                free += credited.points();
                lastCreditedRecord = credited.recordSequence();
            }
            case PointsReserved reservation -> {
                free -= reservation.points();
                reserved.put(reservation.redemptionId(), reservation.points());
            }
            case PointsReleased release -> {
                free += release.points();
                reserved.remove(release.redemptionId());
            }
            case PointsAccountClosed _ -> closed = true;
        }
    }
}
