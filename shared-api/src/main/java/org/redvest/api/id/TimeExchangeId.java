package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of what a time bank and one of another place exchange (时间通兑): it follows from the bank and the partner's code.
 *
 * @param value {@code tex-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record TimeExchangeId(@JsonValue String value) {

    private static final String PREFIX = "tex-";

    /** Takes none that not every reader can hold. */
    public TimeExchangeId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TimeExchangeId stored(String value) {
        return new TimeExchangeId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_EXCHANGE} where no such id can exist
     */
    public static TimeExchangeId of(String given) {
        return new TimeExchangeId(Ids.parse(PREFIX, given, Problem.UNKNOWN_TIME_EXCHANGE));
    }

    /** The id that carries this UUID. */
    public static TimeExchangeId from(UUID uuid) {
        return new TimeExchangeId(PREFIX + uuid);
    }

    /**
     * That of a bank with a partner.
     *
     * @param partner the partner's code
     */
    public static TimeExchangeId of(TimeBankId bank, String partner) {
        return from(UUID.nameUUIDFromBytes(("time-exchange|" + bank + "|" + partner).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
