package org.redvest.web.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.id.GridUnitId;

/**
 * A unit of the grid with what it consists of.
 *
 * @param unit the unit
 * @param parts units that are part of it
 */
record Node(GridUnitView unit, List<Node> parts) {

    /** Those that are part of a unit, or of the community itself where none is named; without what was closed. */
    static List<Node> of(List<GridUnitView> units, @Nullable GridUnitId whole) {
        return units.stream()
                .filter(unit -> !unit.closed())
                .filter(unit -> whole == null ? unit.parentId() == null : whole.equals(unit.parentId()))
                .map(unit -> new Node(unit, of(units, unit.gridUnitId())))
                .toList();
    }
}
