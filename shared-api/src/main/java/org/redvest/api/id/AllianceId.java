package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an alliance of organisations (联盟).
 *
 * @param value {@code all-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record AllianceId(@JsonValue String value) implements Located {

    private static final String PREFIX = "all-";

    /** Takes none that not every reader can hold. */
    public AllianceId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllianceId stored(String value) {
        return new AllianceId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ALLIANCE} where no such id can exist
     */
    public static AllianceId of(String given) {
        return new AllianceId(Ids.parse(PREFIX, given, Problem.UNKNOWN_ALLIANCE));
    }

    /** The id that carries this UUID. */
    public static AllianceId from(UUID uuid) {
        return new AllianceId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_ALLIANCE;
    }

    @Override
    public String toString() {
        return value;
    }
}
