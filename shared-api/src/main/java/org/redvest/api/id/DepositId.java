package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a deposit into a passbook (互助存折).
 *
 * @param value {@code dep-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record DepositId(@JsonValue String value) {

    private static final String PREFIX = "dep-";

    /** Takes none that not every reader can hold. */
    public DepositId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepositId stored(String value) {
        return new DepositId(Ids.mend(value));
    }
    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DEPOSIT} where no such id can exist
     */
    public static DepositId of(String given) {
        return new DepositId(Ids.parse(PREFIX, given, Problem.UNKNOWN_DEPOSIT));
    }

    /** The id that carries this UUID. */
    public static DepositId from(UUID uuid) {
        return new DepositId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
