package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.DivisionCode;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of a time bank (时间银行): it follows from its division, which has one at the most.
 *
 * @param value {@code tbk-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record TimeBankId(@JsonValue String value) implements Located {

    private static final String PREFIX = "tbk-";

    /** Takes none that not every reader can hold. */
    public TimeBankId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TimeBankId stored(String value) {
        return new TimeBankId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK} where no such id can exist
     */
    public static TimeBankId of(String given) {
        return new TimeBankId(Ids.parse(PREFIX, given, Problem.UNKNOWN_TIME_BANK));
    }

    /** The id that carries this UUID. */
    public static TimeBankId from(UUID uuid) {
        return new TimeBankId(PREFIX + uuid);
    }

    /** The id of a division's time bank. */
    public static TimeBankId of(DivisionCode division) {
        return from(UUID.nameUUIDFromBytes(("time-bank|" + division).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_TIME_BANK;
    }

    @Override
    public String toString() {
        return value;
    }
}
