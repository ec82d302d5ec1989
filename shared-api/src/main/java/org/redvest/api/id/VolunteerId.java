package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a volunteer: independent of any document number (MZ/T 061-2015).
 *
 * @param value {@code vol-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record VolunteerId(@JsonValue String value) {

    private static final String PREFIX = "vol-";

    /** Takes none that not every reader can hold. */
    public VolunteerId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VolunteerId stored(String value) {
        return new VolunteerId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER} where no such id can exist
     */
    public static VolunteerId of(String given) {
        return new VolunteerId(Ids.parse(PREFIX, given, Problem.UNKNOWN_VOLUNTEER));
    }

    /** Whether a volunteer can have this number. */
    public static boolean isOne(String given) {
        return Ids.haveForm(PREFIX, given);
    }

    /** The id that carries this UUID. */
    public static VolunteerId from(UUID uuid) {
        return new VolunteerId(PREFIX + uuid);
    }

    /** In the order of their numbers: who locks several does so in this order, so that two of them never wait for each other. */
    public static List<VolunteerId> inOrder(Collection<VolunteerId> numbers) {
        return numbers.stream().sorted(Comparator.comparing(VolunteerId::value)).toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
