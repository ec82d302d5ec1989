package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of one use of a benefit (礼遇).
 *
 * @param value {@code use-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record BenefitUseId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public BenefitUseId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BenefitUseId stored(String value) {
        return new BenefitUseId(Ids.mend(value));
    }

    /** The id that carries this UUID. */
    public static BenefitUseId from(UUID uuid) {
        return new BenefitUseId("use-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
