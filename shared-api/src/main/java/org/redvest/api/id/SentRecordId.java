package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Under which number another system is sent a service record, however often and in whatever version: it follows from the record
 * and the system.
 *
 * @param value {@code srd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SentRecordId(@JsonValue String value) {

    private static final String PREFIX = "srd-";

    /** Takes none that not every reader can hold. */
    public SentRecordId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SentRecordId stored(String value) {
        return new SentRecordId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SENT_RECORD} where no such id can exist
     */
    public static SentRecordId of(String given) {
        return new SentRecordId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SENT_RECORD));
    }

    /** The id that carries this UUID. */
    public static SentRecordId from(UUID uuid) {
        return new SentRecordId(PREFIX + uuid);
    }

    /**
     * That of a record.
     *
     * @param system what the other system is called in messages
     */
    public static SentRecordId of(String system, ServiceRecordId record) {
        return from(UUID.nameUUIDFromBytes(("sent-record|" + system + "|" + record).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
