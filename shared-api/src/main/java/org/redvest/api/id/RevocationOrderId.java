package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an order that revokes many service records.
 *
 * @param value {@code rvo-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record RevocationOrderId(@JsonValue String value) {

    private static final String PREFIX = "rvo-";

    /** Takes none that not every reader can hold. */
    public RevocationOrderId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RevocationOrderId stored(String value) {
        return new RevocationOrderId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REVOCATION_ORDER} where no such id can exist
     */
    public static RevocationOrderId of(String given) {
        return new RevocationOrderId(Ids.parse(PREFIX, given, Problem.UNKNOWN_REVOCATION_ORDER));
    }

    /** The id that carries this UUID. */
    public static RevocationOrderId from(UUID uuid) {
        return new RevocationOrderId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
