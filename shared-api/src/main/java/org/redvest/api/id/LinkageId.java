package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of what links a volunteer with other systems (关联): it carries the UUID of their number, so that a number has one.
 *
 * @param value {@code lkg-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record LinkageId(@JsonValue String value) {

    private static final String PREFIX = "lkg-";

    /** Takes none that not every reader can hold. */
    public LinkageId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LinkageId stored(String value) {
        return new LinkageId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_LINK} where no such id can exist
     */
    public static LinkageId of(String given) {
        return new LinkageId(Ids.parse(PREFIX, given, Problem.UNKNOWN_LINK));
    }

    /** The id that carries this UUID. */
    public static LinkageId from(UUID uuid) {
        return new LinkageId(PREFIX + uuid);
    }

    /** The links of this number. */
    public static LinkageId of(VolunteerId volunteer) {
        return new LinkageId(
                PREFIX + volunteer.value().substring(volunteer.value().indexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
