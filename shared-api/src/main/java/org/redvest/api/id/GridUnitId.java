package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a unit of the grid (网格) below the community: an estate, a building.
 *
 * @param value {@code grd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record GridUnitId(@JsonValue String value) implements Located {

    private static final String PREFIX = "grd-";

    /** Takes none that not every reader can hold. */
    public GridUnitId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GridUnitId stored(String value) {
        return new GridUnitId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_GRID_UNIT} where no such id can exist
     */
    public static GridUnitId of(String given) {
        return new GridUnitId(Ids.parse(PREFIX, given, Problem.UNKNOWN_GRID_UNIT));
    }

    /** The id that carries this UUID. */
    public static GridUnitId from(UUID uuid) {
        return new GridUnitId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_GRID_UNIT;
    }

    @Override
    public String toString() {
        return value;
    }
}
