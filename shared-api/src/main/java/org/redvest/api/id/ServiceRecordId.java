package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one certified service record.
 *
 * @param value {@code rec-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record ServiceRecordId(@JsonValue String value) {

    private static final String PREFIX = "rec-";

    /** Takes none that not every reader can hold. */
    public ServiceRecordId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceRecordId stored(String value) {
        return new ServiceRecordId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where no such id can exist
     */
    public static ServiceRecordId of(String given) {
        return new ServiceRecordId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SERVICE_RECORD));
    }

    /** The id that carries this UUID. */
    public static ServiceRecordId from(UUID uuid) {
        return new ServiceRecordId(PREFIX + uuid);
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
