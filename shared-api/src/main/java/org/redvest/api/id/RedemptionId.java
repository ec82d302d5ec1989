package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one exchange of points for goods.
 *
 * @param value {@code rdm-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record RedemptionId(@JsonValue String value) {

    private static final String PREFIX = "rdm-";

    /** Takes none that not every reader can hold. */
    public RedemptionId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RedemptionId stored(String value) {
        return new RedemptionId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REDEMPTION} where no such id can exist
     */
    public static RedemptionId of(String given) {
        return new RedemptionId(Ids.parse(PREFIX, given, Problem.UNKNOWN_REDEMPTION));
    }

    /** The id that carries this UUID. */
    public static RedemptionId from(UUID uuid) {
        return new RedemptionId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
