package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of a case file (案卷): all that an auditor reconstructs of one person as of two instants.
 *
 * @param value {@code caf-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CaseFileId(@JsonValue String value) {

    private static final String PREFIX = "caf-";

    /** Takes none that not every reader can hold. */
    public CaseFileId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseFileId stored(String value) {
        return new CaseFileId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CASE_FILE} where no such id can exist
     */
    public static CaseFileId of(String given) {
        return new CaseFileId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CASE_FILE));
    }

    /** The id that carries this UUID. */
    public static CaseFileId from(UUID uuid) {
        return new CaseFileId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
