package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a rule over the log.
 *
 * @param value {@code scr-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ScrutinyRuleId(@JsonValue String value) {

    private static final String PREFIX = "scr-";

    /** Takes none that not every reader can hold. */
    public ScrutinyRuleId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ScrutinyRuleId stored(String value) {
        return new ScrutinyRuleId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCRUTINY_RULE} where no such id can exist
     */
    public static ScrutinyRuleId of(String given) {
        return new ScrutinyRuleId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SCRUTINY_RULE));
    }

    /** The id that carries this UUID. */
    public static ScrutinyRuleId from(UUID uuid) {
        return new ScrutinyRuleId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
