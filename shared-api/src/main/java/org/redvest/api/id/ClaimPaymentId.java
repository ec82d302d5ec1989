package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of one payment of an insurance claim (赔付).
 *
 * @param value {@code clp-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ClaimPaymentId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public ClaimPaymentId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClaimPaymentId stored(String value) {
        return new ClaimPaymentId(Ids.mend(value));
    }

    /** The id that carries this UUID. */
    public static ClaimPaymentId from(UUID uuid) {
        return new ClaimPaymentId("clp-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
