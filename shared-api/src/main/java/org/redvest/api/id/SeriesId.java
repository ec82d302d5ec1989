package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a series of shifts that recur (周期班次).
 *
 * @param value {@code ser-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SeriesId(@JsonValue String value) implements Located {

    private static final String PREFIX = "ser-";

    /** Takes none that not every reader can hold. */
    public SeriesId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SeriesId stored(String value) {
        return new SeriesId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERIES} where no such id can exist
     */
    public static SeriesId of(String given) {
        return new SeriesId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SERIES));
    }

    /** The id that carries this UUID. */
    public static SeriesId from(UUID uuid) {
        return new SeriesId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SERIES;
    }

    @Override
    public String toString() {
        return value;
    }
}
