package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;

/**
 * The number of one delegation of authority.
 *
 * @param value {@code dlg-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record DelegationId(@JsonValue String value) {

    private static final String PREFIX = "dlg-";

    /** Takes none that not every reader can hold. */
    public DelegationId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DelegationId stored(String value) {
        return new DelegationId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DELEGATION} where no such id can exist
     */
    public static DelegationId of(String given) {
        return new DelegationId(Ids.parse(PREFIX, given, Problem.UNKNOWN_DELEGATION));
    }

    /** The id that carries this UUID. */
    public static DelegationId from(UUID uuid) {
        return new DelegationId(PREFIX + uuid);
    }

    /** The id of the first authority that the configuration gives to this subject: always the same. */
    public static DelegationId founding(Subject subject) {
        return from(UUID.nameUUIDFromBytes(("founding|" + subject).getBytes(StandardCharsets.UTF_8)));
    }

    /** The id under which the configuration gives this subject powers that came later: always the same for the same. */
    public static DelegationId founding(Subject subject, Set<Power> since) {
        return from(UUID.nameUUIDFromBytes(
                ("founding|" + subject + "|" + Power.inOrder(since)).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
