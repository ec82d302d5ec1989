package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a shift (班次): one occasion to serve, with so many places.
 *
 * @param value {@code shf-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ShiftId(@JsonValue String value) implements Located {

    private static final String PREFIX = "shf-";

    /** Takes none that not every reader can hold. */
    public ShiftId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ShiftId stored(String value) {
        return new ShiftId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT} where no such id can exist
     */
    public static ShiftId of(String given) {
        return new ShiftId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SHIFT));
    }

    /** The id that carries this UUID. */
    public static ShiftId from(UUID uuid) {
        return new ShiftId(PREFIX + uuid);
    }

    /**
     * The id of the shift that a series makes for a day: the same whoever makes it.
     *
     * @param date civil date in China for which the rule makes it
     * @param version of the series' plan that makes it
     */
    public static ShiftId ofOccurrence(SeriesId series, LocalDate date, int version) {
        return from(UUID.nameUUIDFromBytes(
                ("occurrence|" + series + "|" + date + "|" + version).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SHIFT;
    }

    @Override
    public String toString() {
        return value;
    }
}
