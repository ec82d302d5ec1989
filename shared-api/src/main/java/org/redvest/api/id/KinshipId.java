package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of what is on record of two people being related: it follows from both, in whichever order.
 *
 * @param value {@code kin-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record KinshipId(@JsonValue String value) {

    private static final String PREFIX = "kin-";

    /** Takes none that not every reader can hold. */
    public KinshipId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KinshipId stored(String value) {
        return new KinshipId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_KINSHIP} where no such id can exist
     */
    public static KinshipId of(String given) {
        return new KinshipId(Ids.parse(PREFIX, given, Problem.UNKNOWN_KINSHIP));
    }

    /** The id that carries this UUID. */
    public static KinshipId from(UUID uuid) {
        return new KinshipId(PREFIX + uuid);
    }

    /** That of these two. */
    public static KinshipId of(VolunteerId one, VolunteerId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        String both = (inOrder ? one : other) + "|" + (inOrder ? other : one);
        return from(UUID.nameUUIDFromBytes(("kinship|" + both).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
