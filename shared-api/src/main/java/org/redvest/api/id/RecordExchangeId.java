package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of what was agreed with another system (交换约定): it follows from what that system is called.
 *
 * @param value {@code rex-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record RecordExchangeId(@JsonValue String value) {

    private static final String PREFIX = "rex-";

    /** Takes none that not every reader can hold. */
    public RecordExchangeId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecordExchangeId stored(String value) {
        return new RecordExchangeId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECORD_EXCHANGE} where no such id can exist
     */
    public static RecordExchangeId of(String given) {
        return new RecordExchangeId(Ids.parse(PREFIX, given, Problem.UNKNOWN_RECORD_EXCHANGE));
    }

    /** The id that carries this UUID. */
    public static RecordExchangeId from(UUID uuid) {
        return new RecordExchangeId(PREFIX + uuid);
    }

    /**
     * That of a system.
     *
     * @param system what it is called in messages
     */
    public static RecordExchangeId ofSystem(String system) {
        return from(UUID.nameUUIDFromBytes(("record-exchange|" + system).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
