package org.redvest.command.reward.points;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.service.hours.RecordStandings;

/**
 * A volunteer's points. They come from certified hours, once for each service record, and go into redemptions: reserved
 * when one is placed, free again when it is cancelled or expires. More than is free is never reserved; what is free falls
 * below zero only where a record does not count whose points are spent, and is owed then.
 */
public final class PointsAccount {

    private static final long NOTHING_CREDITED = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PointsAccountId id;

    private long free;
    private long lastCreditedRecord = NOTHING_CREDITED;
    private final Map<RedemptionId, Integer> reserved = new HashMap<>();

    /** The points of records that do not count for now. */
    private final Map<ServiceRecordId, Integer> withheld = new HashMap<>();

    private boolean closed;

    public PointsAccount() {
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
        if (withheld.containsKey(command.recordId())) {
            apply(new PointsWithheld(command.accountId(), command.volunteerId(), command.recordId(), points));
        }
        return Effect.RECORDED;
    }

    /**
     * Withholds what a record gave; what it has not given yet, once it does. Nothing where the record counts: an objection that
     * is told of again may have been decided long ago.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(WithholdPoints command, CreditedPoints credited, RecordStandings standings) {
        if (withheld.containsKey(command.recordId())
                || standings.counts(command.volunteerId(), command.recordId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new PointsWithheld(
                command.accountId(),
                command.volunteerId(),
                command.recordId(),
                credited.of(command.accountId(), command.recordId())));
        return Effect.RECORDED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RestorePoints command, RecordStandings standings) {
        Integer points = withheld.get(command.recordId());
        if (points == null || !standings.counts(command.volunteerId(), command.recordId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new PointsRestored(command.accountId(), command.volunteerId(), command.recordId(), points));
        return Effect.RECORDED;
    }

    /** Points that can be spent; below zero where they are owed. */
    long free() {
        return free;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Redemptions that it pays, or paid: it is not told when the goods are collected. */
    public Set<RedemptionId> redemptions() {
        return Set.copyOf(reserved.keySet());
    }

    /** Closes the account of somebody who is erased: nothing is reserved from it any more. */
    public void close(VolunteerId volunteer) {
        if (!closed) {
            apply(new PointsAccountClosed(PointsAccountId.of(volunteer), volunteer));
        }
    }

    /**
     * Sets points aside for a redemption, as many as are free.
     *
     * @param points that are needed
     * @return how many it were
     */
    public long reserve(VolunteerId volunteer, RedemptionId redemption, long points) {
        if (closed) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        long part = Math.min(points, free);
        if (part <= 0) {
            return 0;
        }
        apply(new PointsReserved(PointsAccountId.of(volunteer), volunteer, redemption, Math.toIntExact(part)));
        return part;
    }

    /** Frees the points of a redemption that came to nothing. */
    public void release(VolunteerId volunteer, RedemptionId redemption) {
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
            case PointsWithheld withholding -> {
                free -= withholding.points();
                withheld.merge(withholding.recordId(), withholding.points(), Integer::sum);
            }
            case PointsRestored restoration -> {
                free += restoration.points();
                withheld.remove(restoration.recordId());
            }
            case PointsAccountClosed _ -> closed = true;
        }
    }
}
