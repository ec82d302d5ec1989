package org.redvest.web.grid;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.id.GridUnitId;

/**
 * A unit of the grid with what it consists of.
 *
 * @param unit the unit
 * @param parts units that are part of it
 */
record Node(GridUnitView unit, List<Node> parts) {

    /** Units as trees: one that is part of something that is not among them stands at the root of its own. */
    static List<Node> of(List<GridUnitView> units) {
        Set<GridUnitId> among = units.stream().map(GridUnitView::gridUnitId).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> unit.parentId() == null || !among.contains(unit.parentId()))
                .map(unit -> of(unit, units))
                .toList();
    }

    private static Node of(GridUnitView whole, List<GridUnitView> units) {
        return new Node(
                whole,
                units.stream()
                        .filter(unit -> whole.gridUnitId().equals(unit.parentId()))
                        .map(unit -> of(unit, units))
                        .toList());
    }
}
