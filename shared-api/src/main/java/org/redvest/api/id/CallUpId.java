package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an emergency call-up (应急召集; 685号 Art. 24).
 *
 * @param value {@code clu-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CallUpId(@JsonValue String value) implements Located {

    private static final String PREFIX = "clu-";

    /** Takes none that not every reader can hold. */
    public CallUpId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallUpId stored(String value) {
        return new CallUpId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALL_UP} where no such id can exist
     */
    public static CallUpId of(String given) {
        return new CallUpId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CALL_UP));
    }

    /** The id that carries this UUID. */
    public static CallUpId from(UUID uuid) {
        return new CallUpId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_CALL_UP;
    }

    @Override
    public String toString() {
        return value;
    }
}
