package org.redvest.api.volunteer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a volunteer: independent of any document number (MZ/T 061-2015).
 *
 * @param value {@code vol-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record VolunteerId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("vol-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VolunteerId stored(String value) {
        return new VolunteerId(value);
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER} where no such id can exist
     */
    public static VolunteerId of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        return new VolunteerId(given);
    }

    /** The id that carries this UUID. */
    public static VolunteerId from(UUID uuid) {
        return new VolunteerId("vol-" + uuid);
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
