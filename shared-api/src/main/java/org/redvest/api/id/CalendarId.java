package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an address at which a calendar is read. It is not the secret in that address, and tells nothing of it.
 *
 * @param value {@code fed-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CalendarId(@JsonValue String value) {

    private static final String PREFIX = "fed-";

    /** Takes none that not every reader can hold. */
    public CalendarId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CalendarId stored(String value) {
        return new CalendarId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALENDAR} where no such id can exist
     */
    public static CalendarId of(String given) {
        return new CalendarId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CALENDAR));
    }

    /** The id that carries this UUID. */
    public static CalendarId from(UUID uuid) {
        return new CalendarId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
