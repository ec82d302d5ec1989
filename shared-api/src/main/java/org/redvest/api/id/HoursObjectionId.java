package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an objection (异议) to a service record.
 *
 * @param value {@code obj-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record HoursObjectionId(@JsonValue String value) implements Located {

    private static final String PREFIX = "obj-";

    /** Takes none that not every reader can hold. */
    public HoursObjectionId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HoursObjectionId stored(String value) {
        return new HoursObjectionId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_OBJECTION} where no such id can exist
     */
    public static HoursObjectionId of(String given) {
        return new HoursObjectionId(Ids.parse(PREFIX, given, Problem.UNKNOWN_HOURS_OBJECTION));
    }

    /** The id that carries this UUID. */
    public static HoursObjectionId from(UUID uuid) {
        return new HoursObjectionId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_HOURS_OBJECTION;
    }

    @Override
    public String toString() {
        return value;
    }
}
