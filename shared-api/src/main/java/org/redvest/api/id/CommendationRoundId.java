package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a round of commendation (表彰).
 *
 * @param value {@code cmr-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CommendationRoundId(@JsonValue String value) implements Located {

    private static final String PREFIX = "cmr-";

    /** Takes none that not every reader can hold. */
    public CommendationRoundId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommendationRoundId stored(String value) {
        return new CommendationRoundId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_COMMENDATION_ROUND} where no such id can exist
     */
    public static CommendationRoundId of(String given) {
        return new CommendationRoundId(Ids.parse(PREFIX, given, Problem.UNKNOWN_COMMENDATION_ROUND));
    }

    /** The id that carries this UUID. */
    public static CommendationRoundId from(UUID uuid) {
        return new CommendationRoundId(PREFIX + uuid);
    }

    /** Whether a round of commendation can have this number. */
    public static boolean isOne(String given) {
        return Ids.haveForm(PREFIX, given);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_COMMENDATION_ROUND;
    }

    @Override
    public String toString() {
        return value;
    }
}
