package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a dispatch out of town (外派).
 *
 * @param value {@code dsp-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record DispatchId(@JsonValue String value) implements Located {

    private static final String PREFIX = "dsp-";

    /** Takes none that not every reader can hold. */
    public DispatchId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DispatchId stored(String value) {
        return new DispatchId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DISPATCH} where no such id can exist
     */
    public static DispatchId of(String given) {
        return new DispatchId(Ids.parse(PREFIX, given, Problem.UNKNOWN_DISPATCH));
    }

    /** The id that carries this UUID. */
    public static DispatchId from(UUID uuid) {
        return new DispatchId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_DISPATCH;
    }

    @Override
    public String toString() {
        return value;
    }
}
