package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of one entry in a personal file: a training, a commendation or an evaluation.
 *
 * @param value {@code ent-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record FileEntryId(@JsonValue String value) {

    private static final String PREFIX = "ent-";

    /** Takes none that not every reader can hold. */
    public FileEntryId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FileEntryId stored(String value) {
        return new FileEntryId(Ids.mend(value));
    }

    /** The id that carries this UUID. */
    public static FileEntryId from(UUID uuid) {
        return new FileEntryId(PREFIX + uuid);
    }

    /** The UUID that the id carries. */
    public UUID uuid() {
        return UUID.fromString(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
