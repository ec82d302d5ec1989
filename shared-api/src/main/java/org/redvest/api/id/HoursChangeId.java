package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one change of a service record: a correction, a revocation, or what takes that back.
 *
 * @param value {@code hch-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record HoursChangeId(@JsonValue String value) implements Located {

    private static final String PREFIX = "hch-";

    /** Takes none that not every reader can hold. */
    public HoursChangeId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HoursChangeId stored(String value) {
        return new HoursChangeId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_CHANGE} where no such id can exist
     */
    public static HoursChangeId of(String given) {
        return new HoursChangeId(Ids.parse(PREFIX, given, Problem.UNKNOWN_HOURS_CHANGE));
    }

    /** The id that carries this UUID. */
    public static HoursChangeId from(UUID uuid) {
        return new HoursChangeId(PREFIX + uuid);
    }

    /** The number of the change that a cause makes to a record: always the same for the same two. */
    public static HoursChangeId of(String cause, ServiceRecordId record) {
        return from(UUID.nameUUIDFromBytes((cause + "|" + record).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_HOURS_CHANGE;
    }

    @Override
    public String toString() {
        return value;
    }
}
