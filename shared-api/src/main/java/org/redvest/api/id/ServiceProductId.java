package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a service product (服务产品) on the shelf.
 *
 * @param value {@code prd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ServiceProductId(@JsonValue String value) implements Located {

    private static final String PREFIX = "prd-";

    /** Takes none that not every reader can hold. */
    public ServiceProductId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceProductId stored(String value) {
        return new ServiceProductId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_PRODUCT} where no such id can exist
     */
    public static ServiceProductId of(String given) {
        return new ServiceProductId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SERVICE_PRODUCT));
    }

    /** The id that carries this UUID. */
    public static ServiceProductId from(UUID uuid) {
        return new ServiceProductId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SERVICE_PRODUCT;
    }

    @Override
    public String toString() {
        return value;
    }
}
