package org.redvest.api.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an item on the shelf of a reward shop.
 *
 * @param value {@code itm-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record RewardItemId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("itm-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RewardItemId stored(String value) {
        return new RewardItemId(value);
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REWARD_ITEM} where no such id can exist
     */
    public static RewardItemId of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_REWARD_ITEM);
        }
        return new RewardItemId(given);
    }

    /** The id that carries this UUID. */
    public static RewardItemId from(UUID uuid) {
        return new RewardItemId("itm-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
