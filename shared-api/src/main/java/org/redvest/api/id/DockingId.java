package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number under which a team is docked to a station.
 *
 * @param value {@code dck-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record DockingId(@JsonValue String value) {

    private static final String PREFIX = "dck-";

    /** Takes none that not every reader can hold. */
    public DockingId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DockingId stored(String value) {
        return new DockingId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DOCKING} where no such id can exist
     */
    public static DockingId of(String given) {
        return new DockingId(Ids.parse(PREFIX, given, Problem.UNKNOWN_DOCKING));
    }

    /** The id that carries this UUID. */
    public static DockingId from(UUID uuid) {
        return new DockingId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
