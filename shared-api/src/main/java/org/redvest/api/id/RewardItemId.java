package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an item on the shelf of a reward shop.
 *
 * @param value {@code itm-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record RewardItemId(@JsonValue String value) {

    private static final String PREFIX = "itm-";

    /** Takes none that not every reader can hold. */
    public RewardItemId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RewardItemId stored(String value) {
        return new RewardItemId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REWARD_ITEM} where no such id can exist
     */
    public static RewardItemId of(String given) {
        return new RewardItemId(Ids.parse(PREFIX, given, Problem.UNKNOWN_REWARD_ITEM));
    }

    /** The id that carries this UUID. */
    public static RewardItemId from(UUID uuid) {
        return new RewardItemId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
