package org.redvest.api.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one exchange of points for goods.
 *
 * @param value {@code rdm-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record RedemptionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("rdm-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RedemptionId stored(String value) {
        return new RedemptionId(value);
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_REDEMPTION} where no such id can exist
     */
    public static RedemptionId of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_REDEMPTION);
        }
        return new RedemptionId(given);
    }

    /** The id that carries this UUID. */
    public static RedemptionId from(UUID uuid) {
        return new RedemptionId("rdm-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
