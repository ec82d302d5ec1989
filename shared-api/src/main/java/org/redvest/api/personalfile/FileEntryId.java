package org.redvest.api.personalfile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The number of one entry in a personal file: a training, a commendation or an evaluation.
 *
 * @param value {@code ent-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record FileEntryId(@JsonValue String value) {

    private static final String PREFIX = "ent-";

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FileEntryId stored(String value) {
        return new FileEntryId(value);
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
