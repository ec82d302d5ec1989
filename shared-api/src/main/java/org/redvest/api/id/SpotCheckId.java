package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a spot-check (抽查; 民政部令第67号 Art. 21).
 *
 * @param value {@code spc-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SpotCheckId(@JsonValue String value) implements Located {

    private static final String PREFIX = "spc-";

    /** Takes none that not every reader can hold. */
    public SpotCheckId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpotCheckId stored(String value) {
        return new SpotCheckId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SPOT_CHECK} where no such id can exist
     */
    public static SpotCheckId of(String given) {
        return new SpotCheckId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SPOT_CHECK));
    }

    /** The id that carries this UUID. */
    public static SpotCheckId from(UUID uuid) {
        return new SpotCheckId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SPOT_CHECK;
    }

    @Override
    public String toString() {
        return value;
    }
}
