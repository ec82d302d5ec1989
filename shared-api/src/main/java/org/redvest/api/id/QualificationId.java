package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one qualification of one volunteer.
 *
 * @param value {@code qua-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record QualificationId(@JsonValue String value) {

    private static final String PREFIX = "qua-";

    /** Takes none that not every reader can hold. */
    public QualificationId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static QualificationId stored(String value) {
        return new QualificationId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_QUALIFICATION_RECORD} where no such id can exist
     */
    public static QualificationId of(String given) {
        return new QualificationId(Ids.parse(PREFIX, given, Problem.UNKNOWN_QUALIFICATION_RECORD));
    }

    /** The id that carries this UUID. */
    public static QualificationId from(UUID uuid) {
        return new QualificationId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
