package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a candidate of a round of commendation: always the same for the same nominee in the same category.
 *
 * @param value {@code cnd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CandidateId(@JsonValue String value) {

    private static final String PREFIX = "cnd-";

    /** Takes none that not every reader can hold. */
    public CandidateId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CandidateId stored(String value) {
        return new CandidateId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CANDIDATE} where no such id can exist
     */
    public static CandidateId of(String given) {
        return new CandidateId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CANDIDATE));
    }

    /** The id that carries this UUID. */
    public static CandidateId from(UUID uuid) {
        return new CandidateId(PREFIX + uuid);
    }

    /** The number of whom somebody nominated in a category of a round, by the id of whom it is. */
    public static CandidateId of(CommendationRoundId round, int category, String nominee) {
        return from(UUID.nameUUIDFromBytes((round + "|" + category + "|" + nominee).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
