package org.redvest.command.city.grid;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.grid.command.AddGridUnit;
import org.redvest.api.city.grid.command.AppointGridWorker;
import org.redvest.api.city.grid.command.CloseGridUnit;
import org.redvest.api.city.grid.command.ReleaseGridWorker;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;
import org.redvest.api.id.GridUnitId;
import org.redvest.command.platform.Days;

/** A unit of the grid below a community, and who looked after it when: one at each post on a day, and never one at both. */
final class GridUnit {

    @AggregateIdentifier
    private @Nullable GridUnitId id;

    private boolean closed;

    /** In the order of the log. */
    private final List<Appointment> appointments = new ArrayList<>();

    GridUnit() {
        // required by Axon
    }

    /**
     * Somebody's time at a post.
     *
     * @param releasedOn civil day from which on it is theirs no more; null where nobody released them
     */
    private record Appointment(
            GridWorkerAppointed appointed, @Nullable LocalDate releasedOn) {

        boolean isOf(ReleaseGridWorker command) {
            return appointed.post() == command.post() && appointed.worker().equals(command.worker());
        }

        /** Whether nothing is left of it from a day on. */
        boolean isOverOn(LocalDate day) {
            return releasedOn != null
                    || (appointed.until() != null && appointed.until().isBefore(day));
        }

        /** Whether it has a day in common with another period. */
        boolean meets(Days days) {
            LocalDate last = releasedOn == null ? appointed.until() : releasedOn.minusDays(1);
            boolean none = last != null && last.isBefore(appointed.from());
            return !none && new Days(appointed.from(), last).meet(days);
        }

        Appointment after(GridWorkerReleased released, LocalDate day) {
            boolean theirs =
                    appointed.post() == released.post() && appointed.worker().equals(released.worker());
            return theirs && !isOverOn(day) ? new Appointment(appointed, day) : this;
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AddGridUnit command, GridUnits units) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        units.requireCommunity(command.division());
        units.requireParent(command.parent(), command.division(), command.kind());
        apply(new GridUnitAdded(
                command.gridUnitId(), command.division(), command.parent(), command.kind(), command.name()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CloseGridUnit command) {
        if (closed) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new GridUnitClosed(command.gridUnitId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(AppointGridWorker command) {
        GridWorkerAppointed event = new GridWorkerAppointed(
                command.gridUnitId(), command.post(), command.worker(), command.from(), command.until());
        if (appointments.contains(new Appointment(event, null))) {
            return Effect.ALREADY_RECORDED;
        }
        if (closed) {
            throw new Refusal(Problem.GRID_UNIT_CLOSED);
        }
        Days days = Days.of(command.from(), command.until());
        List<GridWorkerAppointed> then = appointments.stream()
                .filter(appointment -> appointment.meets(days))
                .map(Appointment::appointed)
                .toList();
        if (then.stream().anyMatch(other -> other.post() == command.post())) {
            throw new Refusal(Problem.GRID_POST_TAKEN);
        }
        if (then.stream().anyMatch(other -> other.worker().equals(command.worker()))) {
            throw new Refusal(Problem.GRID_WORKER_ON_BOTH_POSTS);
        }
        apply(event);
        return Effect.RECORDED;
    }

    /** From today on: who is appointed for a time to come does not begin it either. */
    @CommandHandler
    Effect decide(ReleaseGridWorker command, Clock clock) {
        List<Appointment> theirs = appointments.stream()
                .filter(appointment -> appointment.isOf(command))
                .toList();
        LocalDate today = CivilTime.dateOf(clock.instant());
        if (theirs.stream().allMatch(appointment -> appointment.isOverOn(today))) {
            if (theirs.stream().anyMatch(appointment -> appointment.releasedOn() != null)) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.GRID_POST_NOT_HELD);
        }
        apply(new GridWorkerReleased(command.gridUnitId(), command.post(), command.worker()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(GridEvent event, @Timestamp Instant at) {
        id = event.gridUnitId();
        switch (event) {
            case GridUnitAdded _ -> {}
            case GridUnitClosed _ -> closed = true;
            case GridWorkerAppointed appointed -> appointments.add(new Appointment(appointed, null));
            case GridWorkerReleased released -> {
                LocalDate day = CivilTime.dateOf(at);
                appointments.replaceAll(appointment -> appointment.after(released, day));
            }
        }
    }
}
