package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of one check-in or check-out (签到, 签退). It names no stream.
 *
 * @param value {@code evd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record EvidenceId(@JsonValue String value) {

    private static final String PREFIX = "evd-";

    /** Takes none that not every reader can hold. */
    public EvidenceId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceId stored(String value) {
        return new EvidenceId(Ids.mend(value));
    }

    /** The id that carries this UUID. */
    public static EvidenceId from(UUID uuid) {
        return new EvidenceId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
