package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of a series of shifts that recur (周期班次).
 *
 * @param value {@code ser-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SeriesId(@JsonValue String value) {

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

    /** The id that carries this UUID. */
    public static SeriesId from(UUID uuid) {
        return new SeriesId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
