package org.redvest.command.city.station;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.city.station.command.ChangeStation;
import org.redvest.api.city.station.command.CloseStation;
import org.redvest.api.city.station.command.DockTeam;
import org.redvest.api.city.station.command.EndDocking;
import org.redvest.api.city.station.command.OpenStation;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.StationId;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Days;

/** A station: opened once, corrected, closed for good; and which teams serve there when. */
final class Station {

    @AggregateIdentifier
    private @Nullable StationId id;

    private @Nullable StationOpened opened;

    /** What is on record of it now. */
    private @Nullable StationChanged particulars;

    private @Nullable LocalDate lastDay;

    private final Map<DockingId, Docking> dockings = new LinkedHashMap<>();

    Station() {
        // required by Axon
    }

    /**
     * A team's service at the station.
     *
     * @param lastDays every end that was ever said of it; the last one counts
     */
    private record Docking(TeamDocked docked, List<LocalDate> lastDays) {

        static Docking of(TeamDocked docked) {
            return new Docking(docked, docked.until() == null ? List.of() : List.of(docked.until()));
        }

        Docking until(LocalDate day) {
            List<LocalDate> more = new ArrayList<>(lastDays);
            more.add(day);
            return new Docking(docked, List.copyOf(more));
        }

        Days days() {
            return new Days(docked.from(), lastDays.isEmpty() ? null : lastDays.getLast());
        }

        boolean isInTheWayOf(DockTeam another, Days days) {
            return docked.organisationId().equals(another.organisationId())
                    && !Collections.disjoint(docked.weekdays(), another.weekdays())
                    && docked.dutyTime().meets(another.dutyTime())
                    && days().meet(days);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenStation command, Stations stations) {
        StationOpened event = new StationOpened(
                command.stationId(),
                command.number(),
                command.name(),
                command.kind(),
                command.site(),
                command.hours(),
                command.openedOn(),
                command.parent());
        if (id != null) {
            if (event.equals(opened)) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.STATION_ALREADY_OPENED);
        }
        stations.requireParent(command.parent(), command.kind());
        apply(event);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ChangeStation command, Stations stations) {
        StationOpened first = Objects.requireNonNull(opened);
        if (lastDay != null) {
            throw new Refusal(Problem.STATION_CLOSED);
        }
        StationChanged event = new StationChanged(
                command.stationId(),
                command.name(),
                new Site(first.site().division(), command.address(), command.coordinates()),
                command.hours(),
                command.parent());
        if (event.equals(particulars)) {
            return Effect.ALREADY_RECORDED;
        }
        // the rest may be corrected although what it belongs to was closed since
        if (!Objects.equals(
                command.parent(), Objects.requireNonNull(particulars).parent())) {
            stations.requireParent(command.parent(), first.kind());
        }
        apply(event);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CloseStation command) {
        if (lastDay != null) {
            if (lastDay.equals(command.lastDay())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.STATION_CLOSED, "The station was closed: its last day is %s.".formatted(lastDay));
        }
        Days.requireInOrder(Objects.requireNonNull(opened).openedOn(), command.lastDay());
        List<DockingId> goOn = dockings.entrySet().stream()
                .filter(docking -> docking.getValue().days().goesOnAfter(command.lastDay()))
                .map(Map.Entry::getKey)
                .toList();
        apply(new StationClosed(command.stationId(), command.lastDay()));
        goOn.forEach(docking -> apply(new DockingEnded(command.stationId(), docking, command.lastDay())));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DockTeam command, Organisations organisations) {
        if (dockings.containsKey(command.dockingId())) {
            return Effect.ALREADY_RECORDED;
        }
        Days days = Days.of(command.from(), command.until());
        if (lastDay != null && days.goesOnAfter(lastDay)) {
            throw new Refusal(Problem.STATION_CLOSED);
        }
        if (dockings.values().stream().anyMatch(docking -> docking.isInTheWayOf(command, days))) {
            throw new Refusal(Problem.ALREADY_DOCKED);
        }
        organisations.requireServingWhereRegistered(command.organisationId(), CivilTime.startOf(command.from()));
        apply(new TeamDocked(
                command.stationId(),
                command.dockingId(),
                command.organisationId(),
                command.team(),
                command.weekdays(),
                command.dutyTime(),
                command.from(),
                command.until()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(EndDocking command) {
        Docking docking = dockings.get(command.dockingId());
        if (docking == null || !docking.docked().organisationId().equals(command.organisationId())) {
            throw new Refusal(Problem.UNKNOWN_DOCKING);
        }
        if (docking.lastDays().contains(command.lastDay())) {
            return Effect.ALREADY_RECORDED;
        }
        Days.requireInOrder(docking.docked().from(), command.lastDay());
        if (!docking.days().goesOnAfter(command.lastDay())) {
            throw new Refusal(Problem.DOCKING_ENDED);
        }
        apply(new DockingEnded(command.stationId(), command.dockingId(), command.lastDay()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(StationEvent event) {
        switch (event) {
            case StationOpened first -> {
                id = first.stationId();
                opened = first;
                particulars = new StationChanged(
                        first.stationId(), first.name(), first.site(), first.hours(), first.parent());
            }
            case StationChanged changed -> particulars = changed;
            case StationClosed closed -> lastDay = closed.lastDay();
            case TeamDocked docked -> dockings.put(docked.dockingId(), Docking.of(docked));
            case DockingEnded ended ->
                dockings.computeIfPresent(ended.dockingId(), (docking, known) -> known.until(ended.lastDay()));
        }
    }
}
