package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a comparison of another system's export with this ledger (对账): that of the import that reads
 * the file, so that one file is compared once.
 *
 * @param value {@code rcn-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record ReconciliationId(@JsonValue String value) {

    private static final String PREFIX = "rcn-";

    /** Takes none that not every reader can hold. */
    public ReconciliationId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReconciliationId stored(String value) {
        return new ReconciliationId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECONCILIATION} where no such id can exist
     */
    public static ReconciliationId of(String given) {
        return new ReconciliationId(Ids.parse(PREFIX, given, Problem.UNKNOWN_RECONCILIATION));
    }

    /** The id that carries this UUID. */
    public static ReconciliationId from(UUID uuid) {
        return new ReconciliationId(PREFIX + uuid);
    }

    /** The import that reads the file: it has the same number. */
    public UUID importId() {
        return UUID.fromString(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
