package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a project of service (项目).
 *
 * @param value {@code prj-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ProjectId(@JsonValue String value) implements Located {

    private static final String PREFIX = "prj-";

    /** Takes none that not every reader can hold. */
    public ProjectId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectId stored(String value) {
        return new ProjectId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT} where no such id can exist
     */
    public static ProjectId of(String given) {
        return new ProjectId(Ids.parse(PREFIX, given, Problem.UNKNOWN_PROJECT));
    }

    /** The id that carries this UUID. */
    public static ProjectId from(UUID uuid) {
        return new ProjectId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_PROJECT;
    }

    @Override
    public String toString() {
        return value;
    }
}
