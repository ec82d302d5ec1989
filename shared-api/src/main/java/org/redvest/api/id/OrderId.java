package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an order (点单): of a need that somebody published, or of a service product that somebody chose.
 *
 * @param value {@code ord-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record OrderId(@JsonValue String value) implements Located {

    private static final String PREFIX = "ord-";

    /** Takes none that not every reader can hold. */
    public OrderId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrderId stored(String value) {
        return new OrderId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORDER} where no such id can exist
     */
    public static OrderId of(String given) {
        return new OrderId(Ids.parse(PREFIX, given, Problem.UNKNOWN_ORDER));
    }

    /** The id that carries this UUID. */
    public static OrderId from(UUID uuid) {
        return new OrderId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_ORDER;
    }

    @Override
    public String toString() {
        return value;
    }
}
