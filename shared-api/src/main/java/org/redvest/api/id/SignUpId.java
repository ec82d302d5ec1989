package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one sign-up for a shift (报名). It names no stream.
 *
 * @param value {@code sgn-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SignUpId(@JsonValue String value) {

    private static final String PREFIX = "sgn-";

    /** Takes none that not every reader can hold. */
    public SignUpId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SignUpId stored(String value) {
        return new SignUpId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SIGN_UP} where no such id can exist
     */
    public static SignUpId of(String given) {
        return new SignUpId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SIGN_UP));
    }

    /** The id that carries this UUID. */
    public static SignUpId from(UUID uuid) {
        return new SignUpId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
