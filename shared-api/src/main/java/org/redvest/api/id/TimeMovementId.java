package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of what moved time: a deposit, an order, a gift, a donation, a grant.
 *
 * @param value {@code tmv-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record TimeMovementId(@JsonValue String value) {

    private static final String PREFIX = "tmv-";

    /** Takes none that not every reader can hold. */
    public TimeMovementId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TimeMovementId stored(String value) {
        return new TimeMovementId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_MOVEMENT} where no such id can exist
     */
    public static TimeMovementId of(String given) {
        return new TimeMovementId(Ids.parse(PREFIX, given, Problem.UNKNOWN_TIME_MOVEMENT));
    }

    /** The id that carries this UUID. */
    public static TimeMovementId from(UUID uuid) {
        return new TimeMovementId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
