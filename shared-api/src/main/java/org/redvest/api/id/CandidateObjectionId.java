package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an objection to a candidate under notice (公示异议).
 *
 * @param value {@code cob-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CandidateObjectionId(@JsonValue String value) {

    private static final String PREFIX = "cob-";

    /** Takes none that not every reader can hold. */
    public CandidateObjectionId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CandidateObjectionId stored(String value) {
        return new CandidateObjectionId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CANDIDATE_OBJECTION} where no such id can exist
     */
    public static CandidateObjectionId of(String given) {
        return new CandidateObjectionId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CANDIDATE_OBJECTION));
    }

    /** The id that carries this UUID. */
    public static CandidateObjectionId from(UUID uuid) {
        return new CandidateObjectionId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
