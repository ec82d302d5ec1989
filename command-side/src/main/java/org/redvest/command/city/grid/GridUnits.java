package org.redvest.command.city.grid;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.Located;
import org.redvest.city.Division;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which units the grid has below its communities, and where. */
@Component
public class GridUnits implements Whereabouts {

    private final StreamFolds<GridUnitId, GridFacts> folds;
    private final Divisions divisions;

    @Autowired
    GridUnits(Streams streams, Divisions divisions) {
        this((id, from) -> streams.committedFrom(id.value(), from), divisions);
    }

    /** Units as this log knows them. */
    public GridUnits(StreamFolds.Log<GridUnitId> log, Divisions divisions) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, GridFacts.NOTHING, GridUnits::and);
        this.divisions = divisions;
    }

    private static GridFacts and(GridFacts facts, DomainEventMessage<?> message) {
        return facts.and((GridEvent) message.getPayload());
    }

    /** Its community, for everybody's acts. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof GridUnitId id
                ? Optional.ofNullable(folds.now(id).added()).map(added -> Remit.in(added.division()))
                : Optional.empty();
    }

    /**
     * Requires that a unit is open, and lies in a division.
     *
     * @throws Refusal {@link Problem#UNKNOWN_GRID_UNIT}, {@link Problem#GRID_UNIT_CLOSED},
     *     {@link Problem#GRID_UNIT_ELSEWHERE}
     */
    public void requireOpenIn(GridUnitId id, DivisionCode division) {
        GridFacts facts = folds.now(id);
        if (facts.added() == null) {
            throw new Refusal(Problem.UNKNOWN_GRID_UNIT);
        }
        if (facts.closed()) {
            throw new Refusal(Problem.GRID_UNIT_CLOSED);
        }
        if (!facts.added().division().equals(division)) {
            throw new Refusal(Problem.GRID_UNIT_ELSEWHERE);
        }
    }

    /**
     * Requires a community, or a street that has none.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#GRID_COMMUNITY_REQUIRED}
     */
    void requireCommunity(DivisionCode code) {
        Division division = divisions.require(code.value());
        boolean smallest = division.level() == Level.COMMUNITY
                || (division.level() == Level.STREET
                        && divisions.ofLevel(Level.COMMUNITY).stream()
                                .noneMatch(community -> code.value().equals(community.parent())));
        if (!smallest) {
            throw new Refusal(Problem.GRID_COMMUNITY_REQUIRED);
        }
    }

    /**
     * Requires that a unit may have another of this kind as its part. Kinds never change, and each is larger than the next, so that
     * no unit comes to be part of itself.
     *
     * @param parent null where it is to be part of none
     * @throws Refusal {@link Problem#GRID_PARENT_INVALID}
     */
    void requireParent(@Nullable GridUnitId parent, DivisionCode division, GridKind kind) {
        if (parent == null) {
            return;
        }
        GridFacts facts = folds.now(parent);
        GridUnitAdded added = facts.added();
        if (added == null
                || facts.closed()
                || !added.division().equals(division)
                || added.kind().compareTo(kind) >= 0) {
            throw new Refusal(Problem.GRID_PARENT_INVALID);
        }
    }
}
